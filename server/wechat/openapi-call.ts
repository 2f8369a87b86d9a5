import cloud from 'wx-server-sdk';

/**
 * What a call of `cloud.openapi` came to. `refused`: WeChat said no, with its code. `unclear`: nobody knows whether it
 * was done, so it is not simply done again.
 */
export type OpenapiResult =
  | { readonly kind: 'ok'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly code: number; readonly message: string }
  | { readonly kind: 'unclear'; readonly message: string };

export type OpenapiGroup = 'customerServiceMessage' | 'security';

/** Codes of the cloud itself by which nothing reached WeChat: no such API, and not allowed in `config.json`. */
const notAskedCodes: ReadonlySet<number> = new Set([-604100, -604101]);

export async function callOpenapi(
  group: OpenapiGroup,
  method: string,
  data: Readonly<Record<string, unknown>>,
): Promise<OpenapiResult> {
  const methods = (cloud.openapi as Readonly<Record<string, unknown>>)[group] as Readonly<
    Record<string, ((data: object) => Promise<unknown>) | undefined>
  >;
  try {
    const answer = await methods[method]?.(data);
    return { kind: 'ok', answer: isRecord(answer) ? answer : {} };
  } catch (error) {
    const message = error instanceof Error ? error.message : JSON.stringify(error);
    const code = isRecord(error) && typeof error['errCode'] === 'number' ? error['errCode'] : null;
    return code !== null && (code > 0 || notAskedCodes.has(code))
      ? { kind: 'refused', code, message }
      : { kind: 'unclear', message };
  }
}

/** Whole answers only: a field of another kind counts as missing. */
export function textField(answer: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = answer[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** WeChat's codes for bytes that are no picture, or none at all. */
export const notAPictureCodes: ReadonlySet<number> = new Set([40004, 40005, 40137, 41005, 47001]);
