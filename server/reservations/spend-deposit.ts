import { depositReturnEntries } from '../../domain/ledger/deposit-rules';
import type { Fen } from '../../domain/money/fen';
import { depositLeft } from '../../domain/reservation/deposit';
import { sumOfMeans } from '../../domain/stored-value/means';
import { post, posting } from '../ledger/post';
import type { OrderDeposit, OrderDocument } from '../ordering/order-document';
import type { TableDocument } from '../ordering/table-document';
import { Refused } from '../refused';
import type { Database, Transaction } from '../wechat/database';
import { promiseDeposit } from './deposit-refund';

type PartyAt = Pick<TableDocument, 'party'> | null;

/** What is left of the deposit with which a guest's table was kept; nothing for whoever else sits at it. */
export async function depositAtTable(
  database: Pick<Database, 'get'>,
  guestId: string,
  table: PartyAt,
): Promise<Fen> {
  if (table?.party?.guestId !== guestId) return 0;
  const reservation = await database.get('reservations', table.party.reservationId);
  return reservation?.status === 'seated' ? depositLeft(reservation.account) : 0;
}

/** Takes what an order wants to spend of the deposit of its guest's table. */
export async function spendDeposit(
  transaction: Transaction,
  wanted: { readonly guestId: string; readonly table: PartyAt; readonly amount: Fen },
): Promise<OrderDeposit | null | Refused> {
  const { guestId, table, amount } = wanted;
  if (amount === 0) return null;
  const reservationId = table?.party?.reservationId;
  const reservation =
    reservationId === undefined ? null : await transaction.get('reservations', reservationId);
  const isHere = reservation?.guestId === guestId && reservation.status === 'seated';
  const left = isHere ? depositLeft(reservation.account) : 0;
  if (!isHere || left < amount) return new Refused('DEPOSIT_NOT_ENOUGH', { left });
  const { _id, account, deposit: paid } = reservation;
  await transaction.update('reservations', _id, {
    account: { ...account, applied: account.applied + amount },
  });
  return { reservationId: _id, paid, amount, returned: 0 };
}

/** An order that was never paid lets go of its part of a deposit; when the party has left, that goes back at once. */
export async function releaseDeposit(
  transaction: Transaction,
  order: Pick<OrderDocument, '_id' | 'deposit'>,
  nowMs: number,
): Promise<void> {
  if (!order.deposit) return;
  const { reservationId, amount } = order.deposit;
  const reservation = await transaction.get('reservations', reservationId);
  if (!reservation) return;
  const { account } = reservation;
  const released = { ...account, applied: account.applied - amount };
  if (reservation.endedAtMs === null) {
    await transaction.update('reservations', reservationId, { account: released });
    return;
  }
  const refundId = `${reservationId}-${order._id}`;
  const entries = depositReturnEntries(amount);
  await post(transaction, posting(reservation, `deposit-return:${refundId}`, entries, nowMs));
  const reason = '没用完的定金原路退回';
  const refunds = await promiseDeposit(transaction, reservation, { refundId, amount, reason, nowMs });
  await transaction.update('reservations', reservationId, {
    account: { ...released, returned: released.returned + amount },
    refunds,
  });
}

/**
 * How much of a sum that goes back comes out of the deposit: what the other means of the order cannot carry any more.
 * So it goes back last, and any steps sum to exactly what each has paid.
 */
export function depositPartOf(order: Pick<OrderDocument, 'paidBy' | 'refundedBy'>, amount: Fen): Fen {
  const others = sumOfMeans(order.paidBy) - sumOfMeans(order.refundedBy);
  return Math.max(0, amount - others);
}
