import { isLive } from '../../../domain/reservation/reservation-lifecycle';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { ReservationDocument } from '../../../server/reservations/reservation-document';
import { capturedBy, refundedFrom } from '../books/books';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

/** The clock looks every minute; what is unclear it looks at again a minute later. */
const patienceMs = 3 * 60_000;

export const depositsGoOneWay: Invariant = {
  name: 'deposits-go-one-way',
  sentence:
    'What was paid to keep a table is spent there, goes back or stays with the house, each fen once; the books owe exactly what is left of it, and no table is held beyond its time.',
  always: ({ books }) => {
    const changed = books.changes('reservations').flatMap(({ after }) => after ?? []);
    const isTouched =
      changed.length > 0 || [...books.changes('ledger'), ...books.changes('orders')].length > 0;
    return isTouched
      ? [...changed.flatMap((each) => faultsOf(books, each)), ...faultsOfLiability(books)]
      : [];
  },
  soon: ({ books, nowMs }) =>
    books
      .all('reservations')
      .filter(({ dueAtMs }) => dueAtMs !== null && dueAtMs + patienceMs < nowMs)
      .map(({ _id, status }) => `the reservation ${_id} is still ${status}, long after its time`),
  finally: ({ books }) =>
    books.all('reservations').flatMap((reservation) => {
      const { _id, status, account, dueAtMs } = reservation;
      if (isLive(status) || dueAtMs !== null) return [`the reservation ${_id} is ${status} and not over`];
      const left = account.paid - account.applied - account.returned - account.kept;
      return [
        ...(left === 0 ? [] : [`${left} fen of the deposit ${_id} went nowhere`]),
        ...faultsAtPlatform(books, reservation),
      ];
    }),
};

function faultsOf(books: Books, { _id, account, deposit, status }: ReservationDocument): string[] {
  const { paid, applied, returned, kept } = account;
  const payment = books.payment(_id);
  const captured = payment ? capturedBy(payment) : 0;
  const promised = books
    .all('refunds')
    .filter(({ orderId }) => orderId === _id)
    .reduce((sum, { amount }) => sum + amount, 0);
  const stray = books.get('payments', _id)?.status === 'stray' ? deposit : 0;
  const spent = ordersWith(books, _id).reduce((sum, { deposit: taken }) => sum + keptBy(taken), 0);
  return [
    ...(paid === 0 || (paid === deposit && captured === deposit)
      ? []
      : [`the deposit ${_id} counts as paid with ${paid} of ${deposit} fen; ${captured} were taken`]),
    ...(status === 'confirmed' && deposit > paid
      ? [`the table ${_id} is kept, and its deposit of ${deposit} fen was not paid`]
      : []),
    ...(applied === spent ? [] : [`${applied} fen of ${_id} count as spent, orders spent ${spent}`]),
    ...(returned + stray === promised
      ? []
      : [`${returned + stray} fen of ${_id} are to go back, and ${promised} are promised`]),
    ...(applied + returned + kept <= paid
      ? []
      : [`${applied + returned + kept} fen of ${_id} went somewhere, and ${paid} were paid`]),
  ];
}

/** What an order has of a deposit; dishes that were given up before the party came have given it back to it. */
function keptBy(deposit: OrderDocument['deposit']): number {
  return deposit ? deposit.amount - (deposit.restored ?? 0) : 0;
}

/** Orders that have a part of a deposit: an unpaid one that was cancelled has let go of it. */
function ordersWith(books: Books, reservationId: string): OrderDocument[] {
  return books
    .all('orders')
    .filter((order) => order.deposit?.reservationId === reservationId)
    .filter((order) => order.status !== 'cancelled' || order.paidAtMs !== null);
}

function faultsOfLiability(books: Books): string[] {
  const reservations = books.all('reservations');
  if (reservations.length === 0) return [];
  const owed = books
    .all('ledger')
    .flatMap(({ entries }) => entries)
    .filter(({ account }) => account === 'deposits')
    .reduce((sum, { amount }) => sum - amount, 0);
  const left = reservations.reduce(
    (sum, { account: { paid, applied, returned, kept } }) => sum + paid - applied - returned - kept,
    0,
  );
  const inUnpaidOrders = books
    .all('orders')
    .filter(({ status }) => status === 'awaiting-payment')
    .reduce((sum, { deposit }) => sum + (deposit?.amount ?? 0), 0);
  return owed === left + inUnpaidOrders
    ? []
    : [`the books owe ${owed} fen of deposits, and ${left + inUnpaidOrders} are left`];
}

/** In the end WeChat Pay keeps of a deposit what was eaten for and what the house keeps. */
function faultsAtPlatform(books: Books, { _id, account }: ReservationDocument): string[] {
  const payment = books.payment(_id);
  const taken = payment ? capturedBy(payment) - refundedFrom(payment) : 0;
  const helpless = books
    .all('refunds')
    .filter(({ outTradeNo }) => outTradeNo === _id)
    .filter(({ status }) => status === 'abnormal' || status === 'closed' || status === 'settled-by-hand')
    .reduce((sum, { amount }) => sum + amount, 0);
  const returnedByOrders = ordersWith(books, _id).reduce(
    (sum, order) => sum + (order.deposit?.returned ?? 0),
    0,
  );
  const expected = account.applied - returnedByOrders + account.kept;
  return taken - helpless === expected
    ? []
    : [`WeChat Pay keeps ${taken} fen of the deposit ${_id}, of which ${expected} are the restaurant's`];
}
