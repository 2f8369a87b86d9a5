import { timingSafeEqual } from 'node:crypto';
import type { PayContext } from './pay-context';
import { payLimits } from './pay-limits';

/** Which file a download address stands for. */
export interface WantedBill {
  readonly kind: 'trade' | 'fundflow';
  readonly day: string;
  /** `bill_type` or `account_type`. */
  readonly variant: string;
  readonly isZipped: boolean;
}

/** A token that says for itself which file it opens and until when, sealed so that nobody can write one. */
export function billToken(context: Pick<PayContext, 'clock' | 'keys'>, wanted: WantedBill): string {
  const { kind, day, variant, isZipped } = wanted;
  const endsAtMs = context.clock.now() + payLimits.billAddressMs;
  const content = [kind, day, variant, isZipped ? 'GZIP' : 'PLAIN', String(endsAtMs)].join('.');
  return Buffer.from(`${content}.${seal(context, content)}`).toString('base64url');
}

/** Null for a token that is forged or over. */
export function openBillToken(
  context: Pick<PayContext, 'clock' | 'keys'>,
  token: string | null,
): WantedBill | null {
  const text = Buffer.from(token ?? '', 'base64url').toString();
  const cut = text.lastIndexOf('.');
  const content = text.slice(0, Math.max(0, cut));
  const [given, due] = [Buffer.from(text.slice(cut + 1)), Buffer.from(seal(context, content))];
  if (given.length !== due.length || !timingSafeEqual(given, due)) return null;
  const [kind = '', day = '', variant = '', packing = '', endsAtMs = ''] = content.split('.');
  if (context.clock.now() >= Number(endsAtMs)) return null;
  return { kind: kind === 'trade' ? 'trade' : 'fundflow', day, variant, isZipped: packing === 'GZIP' };
}

function seal({ keys }: Pick<PayContext, 'keys'>, content: string): string {
  return keys.derive('bill', content).toString('hex');
}
