export interface HttpAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer | string;
}

/**
 * A function that answers `{statusCode, headers, body, isBase64Encoded}` speaks HTTP itself;
 * whatever else it answers becomes the body of a 200.
 */
export function integrationResponse(resultJson: string, requestId: string): HttpAnswer {
  const result: unknown = JSON.parse(resultJson);
  const traced = { 'x-request-id': requestId };
  if (!isIntegration(result)) {
    const isText = typeof result === 'string';
    const contentType = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
    return {
      status: 200,
      headers: { 'content-type': contentType, ...traced },
      body: isText ? result : resultJson,
    };
  }
  const { statusCode, headers = {}, body = '', isBase64Encoded } = result;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const isValid = Number.isInteger(statusCode) && statusCode >= 200 && statusCode <= 599;
  return {
    status: isValid ? statusCode : 500,
    headers: { ...allowedHeaders(headers), ...traced },
    body: isBase64Encoded === true ? Buffer.from(text, 'base64') : text,
  };
}

interface Integration {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
}

function isIntegration(result: unknown): result is Integration {
  return (
    typeof result === 'object' &&
    result !== null &&
    'statusCode' in result &&
    typeof result.statusCode === 'number'
  );
}

/** The server itself decides how the body is framed. */
const framing = new Set(['content-length', 'transfer-encoding', 'connection']);

function allowedHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const allowed: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const isSafe = /^[\w-]+$/.test(name) && !framing.has(name.toLowerCase());
    if (isSafe) allowed[name.toLowerCase()] = String(value).replace(/[\r\n]+/g, ' ');
  }
  return allowed;
}
