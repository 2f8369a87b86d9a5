import { depositKeptEntries, depositReturnEntries } from '../../domain/ledger/deposit-rules';
import { freeUntilMs, settleDeposit } from '../../domain/reservation/deposit';
import {
  hasTable,
  nextReservationStatus,
  type ReservationStatus,
} from '../../domain/reservation/reservation-lifecycle';
import { post, posting } from '../ledger/post';
import { sendRefunds } from '../payments/send-refund';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { promiseDeposit } from './deposit-refund';
import { forgetReminder } from './remind-guest';
import { offerFreedTables } from './offer-freed-tables';
import type { ReservationDocument } from './reservation-document';
import { freeTables } from './table-plan';

export interface Ending {
  readonly event: 'guest-cancels' | 'store-cancels' | 'miss' | 'finish' | 'expire';
  readonly cancelReason?: string;
  readonly nowMs: number;
}

/** What WeChat shows with the money. */
const refundReasons = {
  'guest-cancels': '取消订位，定金原路退回',
  'store-cancels': '门店取消订位，定金原路退回',
  finish: '没用完的定金原路退回',
  miss: '定金退回',
} as const;

/** Ends a reservation that is still in the state in which it was seen; whoever comes second finds it ended. */
export async function endReservation(
  services: Services,
  reservationId: string,
  end: Pick<Ending, 'event'> & { readonly from: ReservationStatus },
): Promise<ReservationDocument | Refused> {
  const ended = await services.database.transact(async (transaction) => {
    const reservation = await transaction.get('reservations', reservationId);
    if (reservation?.status !== end.from) return new Refused('RESERVATION_MOVED_ON');
    return endInTransaction(transaction, reservation, { event: end.event, nowMs: services.nowMs() });
  });
  if (!(ended instanceof Refused)) await afterEnd(services, ended);
  return ended;
}

/** What an ended reservation sets going: its money is sent, and its table offered. The clock does what fails here. */
export async function afterEnd(services: Services, ended: ReservationDocument): Promise<void> {
  if (ended.refunds.length > 0) await sendRefunds(services, ended);
  await offerFreedTables(services, ended.storeId, ended.day);
}

/**
 * Ends a reservation with everything that belongs to it, inside a transaction that has read it: its tables are free, its
 * open payment is given up, and what is left of its deposit goes back or stays with the house, by the rule.
 */
export async function endInTransaction(
  transaction: Transaction,
  reservation: ReservationDocument,
  { event, cancelReason = '', nowMs }: Ending,
): Promise<ReservationDocument | Refused> {
  const { _id, status: before } = reservation;
  const status = nextReservationStatus(before, event);
  if (status === null) return new Refused('RESERVATION_MOVED_ON', { status: before });
  if (hasTable(before)) await freeTables(transaction, reservation, nowMs);
  await forgetReminder(transaction, reservation, nowMs);
  if (before === 'seated') await leaveTables(transaction, reservation);
  if (before === 'held') await transaction.update('payments', _id, { status: 'closed' });
  const settled = event === 'expire' ? null : await settle(transaction, reservation, event, nowMs);
  const fields = {
    status,
    ...(settled ?? {}),
    untilMs: null,
    remindAtMs: null,
    endedAtMs: nowMs,
    cancelledBy: cancelledByEvent[event] ?? null,
    cancelReason: cancelReason === '' ? null : cancelReason,
    dueAtMs: null,
  };
  await transaction.update('reservations', _id, fields);
  return { ...reservation, ...fields };
}

const cancelledByEvent: Readonly<Partial<Record<Ending['event'], 'guest' | 'store'>>> = {
  'guest-cancels': 'guest',
  'store-cancels': 'store',
};

async function settle(
  transaction: Transaction,
  reservation: ReservationDocument,
  event: Exclude<Ending['event'], 'expire'>,
  nowMs: number,
): Promise<Pick<ReservationDocument, 'account' | 'refunds'>> {
  const { _id, account, refunds } = reservation;
  const isFree = nowMs < freeUntilMs(reservation);
  const { returned, kept } = settleDeposit(account, {
    how: event,
    isFree,
    keptPercent: reservation.keptPercent ?? 100,
  });
  const after = { ...account, returned: account.returned + returned, kept: account.kept + kept };
  await post(transaction, posting(reservation, `deposit-kept:${_id}`, depositKeptEntries(kept), nowMs));
  if (returned === 0) return { account: after, refunds };
  const refundId = `${_id}-r`;
  await post(
    transaction,
    posting(reservation, `deposit-return:${refundId}`, depositReturnEntries(returned), nowMs),
  );
  const promise = { refundId, amount: returned, reason: refundReasons[event], nowMs };
  return { account: after, refunds: await promiseDeposit(transaction, reservation, promise) };
}

/** The tables of a party are nobody's. */
export async function leaveTables(transaction: Transaction, reservation: ReservationDocument): Promise<void> {
  for (const { id } of reservation.tables) {
    const table = await transaction.get('tables', id);
    if (table?.party?.reservationId === reservation._id)
      await transaction.update('tables', id, { party: null });
  }
}
