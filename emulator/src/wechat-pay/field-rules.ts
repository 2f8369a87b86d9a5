import type { PayAnswer } from './pay-answer';
import { refuse } from './pay-errors';

/** One field of a request body: where it stands and what it must be, in words and in code. */
export interface FieldRule {
  /** Path such as `amount.total`. */
  readonly field: string;
  readonly isOptional?: boolean;
  readonly issue: string;
  readonly holds: (value: unknown) => boolean;
}

/** The PARAM_ERROR for the first field that breaks its rule, or null when all hold. */
export function fieldRefusal(body: Record<string, unknown>, rules: readonly FieldRule[]): PayAnswer | null {
  for (const { field, isOptional, issue, holds } of rules) {
    const value = fieldOf(body, field);
    const isMissing = value === undefined || value === null;
    if (isMissing ? isOptional : holds(value)) continue;
    const text = isMissing ? `缺少必填参数 ${field}` : `参数 ${field} 不符合规则：${issue}`;
    return refuse('PARAM_ERROR', text, {
      field: `/${field.replaceAll('.', '/')}`,
      value: value ?? null,
      issue,
      location: 'body',
    });
  }
  return null;
}

export function fieldOf(body: Record<string, unknown>, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined,
      body,
    );
}

export function isText(most: number): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && value.length > 0 && [...value].length <= most;
}

export function isTextOfBytes(most: number): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && Buffer.byteLength(value) <= most;
}

export function isMatch(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value);
}

export function isWholeUpTo(most: number): (value: unknown) => boolean {
  return (value) => Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= most;
}

export function isExactly(expected: string): (value: unknown) => boolean {
  return (value) => value === expected;
}

/** HTTPS without a query; plain HTTP is let through to this very machine, which the real platform cannot reach. */
export function isNotifyUrl(most: number): (value: unknown) => boolean {
  return (value) => {
    if (typeof value !== 'string' || value.length > most || !URL.canParse(value)) return false;
    const url = new URL(value);
    const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
    return !value.includes('?') && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal));
  };
}
