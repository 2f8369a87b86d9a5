import type { Fen } from '../../domain/money/fen';
import { depositLeft, type DepositEnd } from '../../domain/reservation/deposit';
import { sumOfMeans } from '../../domain/stored-value/means';
import type { OrderDeposit, OrderDocument } from '../ordering/order-document';
import type { TableDocument } from '../ordering/table-document';
import { Refused } from '../refused';
import type { Database, Transaction } from '../wechat/database';
import { partWithDeposit } from './part-with-deposit';
import type { ReservationDocument } from './reservation-document';

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

/** Takes what an order wants to spend of the deposit of its guest's table, or of the table for which it is ordered ahead. */
export async function spendDeposit(
  transaction: Transaction,
  wanted: {
    readonly guestId: string;
    readonly table: PartyAt;
    readonly kept: Pick<ReservationDocument, '_id'> | null;
    readonly amount: Fen;
  },
): Promise<OrderDeposit | null | Refused> {
  const { guestId, table, kept, amount } = wanted;
  if (amount === 0) return null;
  const reservationId = kept?._id ?? table?.party?.reservationId;
  const reservation =
    reservationId === undefined ? null : await transaction.get('reservations', reservationId);
  const isTheirs =
    reservation?.guestId === guestId && reservation.status === (kept === null ? 'seated' : 'confirmed');
  const left = isTheirs ? depositLeft(reservation.account) : 0;
  if (!isTheirs || left < amount) return new Refused('DEPOSIT_NOT_ENOUGH', { left });
  const { _id, account, deposit: paid } = reservation;
  await transaction.update('reservations', _id, {
    account: { ...account, applied: account.applied + amount },
  });
  return { reservationId: _id, paid, amount, returned: 0 };
}

/** An order that was never paid lets go of its part of a deposit. */
export function releaseDeposit(
  transaction: Transaction,
  order: Pick<OrderDocument, '_id' | 'deposit'>,
  nowMs: number,
): Promise<void> {
  return restoreDeposit(transaction, order, { amount: order.deposit?.amount ?? 0, nowMs });
}

/**
 * What an order took is part of the deposit again, and keeps the table. Where the reservation has ended meanwhile, it goes
 * at once where all of it would have gone: nobody gets more out of a deposit by way of dishes.
 */
export async function restoreDeposit(
  transaction: Transaction,
  { _id, deposit }: Pick<OrderDocument, '_id' | 'deposit'>,
  { amount, nowMs }: { readonly amount: Fen; readonly nowMs: number },
): Promise<void> {
  if (!deposit || amount === 0) return;
  const { reservationId, restored = 0 } = deposit;
  const reservation = await transaction.get('reservations', reservationId);
  if (!reservation) throw new Error(`${_id} spent of the deposit ${reservationId}, which is gone`);
  const { account, endedAtMs } = reservation;
  const released = { ...reservation, account: { ...account, applied: account.applied - amount } };
  if (endedAtMs === null) {
    await transaction.update('reservations', reservationId, { account: released.account });
    return;
  }
  const cause = [reservationId, _id, ...(restored === 0 ? [] : [restored])].join('-');
  const end = { how: howEnded(reservation), endedAtMs, cause, nowMs };
  await transaction.update('reservations', reservationId, await partWithDeposit(transaction, released, end));
}

function howEnded({ status, cancelledBy }: ReservationDocument): DepositEnd['how'] {
  if (status === 'no-show') return 'miss';
  if (status !== 'cancelled') return 'finish';
  return cancelledBy === 'guest' ? 'guest-cancels' : 'store-cancels';
}

/**
 * How much of a sum that goes back comes out of the deposit: what the other means of the order cannot carry any more.
 * So it goes back last, and any steps sum to exactly what each has paid.
 */
export function depositPartOf(order: Pick<OrderDocument, 'paidBy' | 'refundedBy'>, amount: Fen): Fen {
  const others = sumOfMeans(order.paidBy) - sumOfMeans(order.refundedBy);
  return Math.max(0, amount - others);
}
