/** A refusal of the control interface, with the sentence it gave. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
}

export function readControl<Answer>(path: string): Promise<Answer> {
  return ask<Answer>(path, { method: 'GET' });
}

export function postControl<Answer>(path: string, body: object = {}): Promise<Answer> {
  return ask<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function ask<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(`/control/${path}`, request);
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as Answer;
  throw new ControlError(sentenceIn(text) ?? `The local cloud answered ${response.status} to ${path}.`);
}

/** Refusals are JSON with a sentence in `message`; anything else is shown as it came. */
function sentenceIn(text: string): string | null {
  if (!text.startsWith('{')) return text.slice(0, 300) || null;
  const body = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const found = body['message'] ?? body['error'] ?? body['errMsg'];
  return typeof found === 'string' ? found : text.slice(0, 300);
}
