import { createHash } from 'node:crypto';

/** 24 characters that no order's id has: the n-th bill of a table is always the same, so that it is opened once. */
export function billIdFor(tableId: string, count: number): string {
  return `b-${createHash('sha256').update(`${tableId}\nbill\n${count}`).digest('hex').slice(0, 22)}`;
}

/** WeChat Pay takes 6 to 32 characters. */
export function partNumber(billId: string, part: number): string {
  return `${billId}-${part}`;
}

/** The bill that a number at WeChat Pay was first a part of; null for the number of anything else. */
export function billIdOf(outTradeNo: string): string | null {
  return /^(b-[0-9a-f]{22})-\d+$/.exec(outTradeNo)?.[1] ?? null;
}

export function isBillId(id: string): boolean {
  return /^b-[0-9a-f]{22}$/.test(id);
}

/** A repeat of the same person's request has the same key. */
export function requestKeyFor(personId: string, requestId: string): string {
  return createHash('sha256').update(`${personId}\n${requestId}`).digest('hex').slice(0, 24);
}
