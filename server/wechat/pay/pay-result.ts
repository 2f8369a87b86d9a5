/**
 * What a request to WeChat Pay came to.
 * `refused`: it said no, and nothing was done. `unclear`: it may or may not have been done; query before believing either.
 */
export type PayResult<Value> = { readonly kind: 'ok'; readonly value: Value } | PayRefused | PayUnclear;

export interface PayRefused {
  readonly kind: 'refused';
  readonly code: PayRefusalCode;
  /** WeChat Pay's own code and words, for the log. */
  readonly message: string;
}

export interface PayUnclear {
  readonly kind: 'unclear';
  readonly code: PayUnclearCode;
  readonly message: string;
}

/** Refusals that callers tell apart; WeChat Pay's documents spell some with and some without `_`. */
export const payRefusalCodes = [
  'PARAM_ERROR',
  'INVALID_REQUEST',
  'ORDER_CLOSED',
  'SIGN_ERROR',
  'ORDERPAID',
  'OUT_TRADE_NO_USED',
  'NO_AUTH',
  'RULE_LIMIT',
  'NOT_ENOUGH',
  'ORDER_NOT_EXIST',
  'RESOURCE_NOT_EXISTS',
  'FREQUENCY_LIMITED',
  'NO_STATEMENT_EXIST',
  'STATEMENT_CREATING',
] as const;

export type PayRefusalCode = (typeof payRefusalCodes)[number] | 'OTHER';

export type PayUnclearCode =
  /** No answer in time, or the connection broke. */
  | 'NO_ANSWER'
  /** 5xx, SYSTEM_ERROR, BANK_ERROR, USERPAYING. */
  | 'PLATFORM_FAILED'
  /** Somebody answered, but not provably the platform. */
  | 'NOT_VERIFIED'
  /** Signed by the platform, but not of the shape its documents promise. */
  | 'UNREADABLE';

/** No whole answer came: nobody knows whether the request arrived. */
export function noAnswer(error: unknown): PayUnclear {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'unclear', code: 'NO_ANSWER', message };
}

const canonicalByStripped: ReadonlyMap<string, PayRefusalCode> = new Map(
  payRefusalCodes.map((code) => [stripped(code), code]),
);

/** The code by its one spelling, however the platform wrote it. */
export function toRefusalCode(text: string): PayRefusalCode {
  return canonicalByStripped.get(stripped(text)) ?? 'OTHER';
}

/** Whether a code says that the platform itself does not know what became of the request. */
export function isUnclearCode(text: string): boolean {
  return ['SYSTEMERROR', 'BANKERROR', 'USERPAYING', 'ACCEPTED'].includes(stripped(text));
}

function stripped(code: string): string {
  return code.replaceAll('_', '').toUpperCase();
}
