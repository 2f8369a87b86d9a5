import { memberCodeGraceMs } from '../../domain/membership/member-code';
import { orderIdFor } from '../ordering/order-id';

/**
 * `memberCodes/<hash>-<0|1>`: the code of a guest's even or odd minute, so that the last one can still be scanned while
 * the next one shows. Two documents for each guest, written over again and again.
 */
export interface MemberCodeDocument {
  readonly _id: string;
  readonly guestId: string;
  /** Ten digits, as `domain/membership/member-code.ts` reads them. */
  readonly code: string;
  /** The minute for which it was made, counted from 1970. */
  readonly minute: number;
  /** The end of its minute; it is taken a little longer. */
  readonly untilMs: number;
  readonly usedAtMs: number | null;
}

export function memberCodeId(guestId: string, minute: number): string {
  return `${orderIdFor(guestId, 'member-code')}-${minute % 2}`;
}

export function hasCodeEnded({ untilMs }: Pick<MemberCodeDocument, 'untilMs'>, nowMs: number): boolean {
  return nowMs >= untilMs + memberCodeGraceMs;
}

/** `memberScans/<id>`: that a colleague saw a guest's code. What was seen is looked up anew; it is kept for some days. */
export interface MemberScanDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly guestId: string;
  /** The colleague's openid. */
  readonly by: string;
  readonly atMs: number;
  /** How the guest was called and stood then, for the list of scans. */
  readonly name: string | null;
  readonly levelName: { readonly zh: string; readonly en: string };
  /** The dish that was handed out on it; null for none. */
  readonly dishName: { readonly zh: string; readonly en: string } | null;
  /** When the clock removes it. */
  readonly forgetAtMs: number;
}
