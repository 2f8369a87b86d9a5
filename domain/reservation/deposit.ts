import { allocate } from '../money/allocate';
import type { Fen } from '../money/fen';
import { dayNumberOf, weekdayOf } from '../store-hours/local-time';
import type { DepositRule } from './reservation-rules';

const hourMs = 3_600_000;

/** What a party pays to have its table kept on a business day `YYYY-MM-DD`. */
export function depositFor(rule: DepositRule | null, partySize: number, day: string): Fen {
  if (rule === null || partySize < rule.fromPartySize) return 0;
  if (rule.weekdays && !rule.weekdays.includes(weekdayOf(dayNumberOf(day)))) return 0;
  return rule.per === 'person' ? rule.amount * partySize : rule.amount;
}

/** Until this moment (exclusive) a guest gets everything back; a reservation without a deposit is free until it begins. */
export function freeUntilMs(reservation: {
  readonly startMs: number;
  readonly freeUntilHours: number;
}): number {
  return reservation.startMs - reservation.freeUntilHours * hourMs;
}

/** What was paid for a table, and where it went. */
export interface DepositAccount {
  /** What WeChat Pay has taken and the reservation wanted. */
  readonly paid: Fen;
  /** Went into orders. */
  readonly applied: Fen;
  readonly returned: Fen;
  /** Stays with the house. */
  readonly kept: Fen;
}

export const noDeposit: DepositAccount = { paid: 0, applied: 0, returned: 0, kept: 0 };

/** What the house still owes of it: nothing of a deposit goes two ways. */
export function depositLeft({ paid, applied, returned, kept }: DepositAccount): Fen {
  const left = paid - applied - returned - kept;
  if (left < 0)
    throw new RangeError(`${paid} fen were paid, but ${applied + returned + kept} went somewhere`);
  return left;
}

/** How a reservation came to its end. */
export interface DepositEnd {
  readonly how: 'guest-cancels' | 'store-cancels' | 'miss' | 'finish';
  readonly isFree: boolean;
  /** The house's share of a hundred when a guest cancels too late; all of it where this is absent. */
  readonly keptPercent?: number;
}

/**
 * Where what is left goes when a reservation ends: a guest who stays away leaves it to the house, and one who says so too
 * late leaves its share.
 */
export function settleDeposit(
  account: DepositAccount,
  end: DepositEnd,
): { readonly returned: Fen; readonly kept: Fen } {
  const left = depositLeft(account);
  if (end.how === 'miss') return { returned: 0, kept: left };
  if (end.how !== 'guest-cancels' || end.isFree) return { returned: left, kept: 0 };
  const { keptPercent = 100 } = end;
  const [kept = 0, returned = 0] = allocate(left, [keptPercent, 100 - keptPercent]);
  return { returned, kept };
}

/**
 * The same for what dishes let go of after the end: house and guest have in sum what they would have had if all of it had
 * been there at the end, whatever the parts in which it came back.
 */
export function settleFurther(
  account: DepositAccount,
  end: DepositEnd,
): { readonly returned: Fen; readonly kept: Fen } {
  const whole = settleDeposit({ ...account, returned: 0, kept: 0 }, end);
  return { returned: whole.returned - account.returned, kept: whole.kept - account.kept };
}

/** What a guest who cancels gets back in the end: dishes that wait for the party let go of their part, and the rule is for all of it. */
export function returnedByRule(account: DepositAccount, end: Omit<DepositEnd, 'how'>): Fen {
  return settleDeposit({ ...account, applied: 0 }, { ...end, how: 'guest-cancels' }).returned;
}
