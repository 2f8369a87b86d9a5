import type { IncomingHttpHeaders } from 'node:http';

/** Who calls, as WeChat would vouch for it. Timers, HTTP access and scripts have nobody: `openid` is null. */
export interface Identity {
  readonly openid: string | null;
  readonly unionid: string | null;
  /** Where the call began, and each function it went through, as `getWXContext().SOURCE` shows it. */
  readonly source: string;
}

export const nobody = (source: string): Identity => ({ openid: null, unionid: null, source });

/** A function called by a function acts for the same person. */
export const nested = (identity: Identity): Identity => ({ ...identity, source: `${identity.source},scf` });

/** The SDK turns context values of digits alone into numbers, so such an id would lose its leading zeros. */
const personId = /^(?=.*[A-Za-z])[A-Za-z0-9_-]{1,64}$/;

/** Answers the caller named by the headers `x-wx-openid` and `x-wx-unionid`, or a sentence that says what is wrong. */
export function identityFromHeaders(headers: IncomingHttpHeaders, source: string): Identity | string {
  return identityOf(headers['x-wx-openid'], headers['x-wx-unionid'], source);
}

export function identityOf(openid: unknown, unionid: unknown, source: string): Identity | string {
  for (const [name, value] of [
    ['openid', openid],
    ['unionid', unionid],
  ] as const) {
    if (value !== undefined && value !== null && !isPersonId(value)) {
      return `The caller's ${name} is not usable: give 1 to 64 letters, digits, "-" or "_" with at least one letter, such as "oGuest1".`;
    }
  }
  return { openid: textOrNull(openid), unionid: textOrNull(unionid), source };
}

export function isPersonId(value: unknown): value is string {
  return typeof value === 'string' && personId.test(value);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
