import { depositKeptEntries, depositReturnEntries } from '../../domain/ledger/deposit-rules';
import { freeUntilMs, settleFurther, type DepositEnd } from '../../domain/reservation/deposit';
import { post, posting } from '../ledger/post';
import type { Transaction } from '../wechat/database';
import { promiseDeposit } from './deposit-refund';
import type { ReservationDocument } from './reservation-document';

/** What WeChat shows with the money. */
const refundReasons = {
  'guest-cancels': '取消订位，定金原路退回',
  'store-cancels': '门店取消订位，定金原路退回',
  finish: '没用完的定金原路退回',
  miss: '定金退回',
} as const;

/**
 * Sends what is left of the deposit of a reservation that ends, or has ended, where the rule says: back, or to the house.
 * Yields what changes in the reservation; whoever calls writes it.
 */
export async function partWithDeposit(
  transaction: Transaction,
  reservation: ReservationDocument,
  end: {
    readonly how: DepositEnd['how'];
    readonly endedAtMs: number;
    /** Names what let go of it: the reservation, or an order that gave its part back later. */
    readonly cause: string;
    readonly nowMs: number;
  },
): Promise<Pick<ReservationDocument, 'account' | 'refunds'>> {
  const { account, refunds, keptPercent = 100 } = reservation;
  const { how, endedAtMs, cause, nowMs } = end;
  const isFree = endedAtMs < freeUntilMs(reservation);
  const { returned, kept } = settleFurther(account, { how, isFree, keptPercent });
  const after = { ...account, returned: account.returned + returned, kept: account.kept + kept };
  await post(transaction, posting(reservation, `deposit-kept:${cause}`, depositKeptEntries(kept), nowMs));
  if (returned === 0) return { account: after, refunds };
  const refundId = `${cause}-r`;
  const entries = depositReturnEntries(returned);
  await post(transaction, posting(reservation, `deposit-return:${refundId}`, entries, nowMs));
  const promise = { refundId, amount: returned, reason: refundReasons[how], nowMs };
  return { account: after, refunds: await promiseDeposit(transaction, reservation, promise) };
}
