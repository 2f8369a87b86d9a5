import { isBillId } from '../../../server/bills/bill-id';
import { outstandingOf } from '../../../domain/bill/tender';
import { owedOfRound, sumsOfBill } from '../../../domain/bill/bill-sums';
import type { BillDocument } from '../../../server/bills/bill-document';
import { capturedBy, refundedFrom } from '../books/books';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

/** How far beyond its moment a share may wait while everything works. */
const patienceMs = 3 * 60_000;

export const billsAddUp: Invariant = {
  name: 'bills-add-up',
  sentence:
    "A bill's sums are those of its rounds and of what was paid; each round is on one bill, nobody pays more than is owed, and no share is held for ever.",
  always: ({ books }) => [
    ...books
      .changes('bills')
      .flatMap(({ before, after }) => (after ? faultsOfBill(books, before, after) : [])),
    ...books.changes('orders').flatMap(({ id, after }) => {
      if (!after?.bill) return [];
      const bills = books.all('bills').filter(({ rounds }) => rounds.some(({ orderId }) => orderId === id));
      return bills.length === 1 && bills[0]?._id === after.bill.id
        ? []
        : [`order ${id} is on ${bills.length} bills, and says that it is on ${after.bill.id}`];
    }),
    ...receivable(books),
  ],
  soon: ({ books, nowMs }) =>
    waitingParts(books)
      .filter(({ payUntilMs }) => (payUntilMs ?? 0) + patienceMs < nowMs)
      .map(({ number }) => `the share ${number} is still held, long after its time`),
  finally: ({ books }) => [
    ...waitingParts(books).map(({ number }) => `the share ${number} is still held`),
    ...books
      .all('payments')
      .filter(({ status, orderId }) => status === 'waiting' && isBillId(orderId))
      .map(({ _id }) => `the share ${_id} is neither paid nor given up`),
    ...books
      .all('bills')
      .filter(({ status }) => status === 'open')
      .map(({ _id }) => `the bill ${_id} is still open`),
    ...books.all('bills').flatMap((bill) => faultsOfMoney(books, bill)),
  ],
};

function faultsOfBill(books: Books, before: BillDocument | null, bill: BillDocument): string[] {
  const { owed, reserved, paid } = sumsOfBill(bill);
  const waited = new Set(
    before?.parts.filter(({ state }) => state === 'waiting').map(({ number }) => number),
  );
  const isMore = bill.parts.some(({ number, state }) => state === 'waiting' && !waited.has(number));
  const isOver = bill.status === 'settled' || bill.status === 'written-off';
  return [
    ...bill.rounds.flatMap((round) => faultsOfRound(books, round)),
    ...(isRepeated(bill) ? [`one request to pay some of bill ${bill._id} was taken twice`] : []),
    ...(isMore && !isFromElsewhere(before, bill) && reserved > owed
      ? [`${reserved} fen of bill ${bill._id} are being paid, and ${owed} are owed`]
      : []),
    ...(isOver && owed !== 0 ? [`the bill ${bill._id} is ${bill.status} and owes ${owed} fen`] : []),
    ...(paid < 0 || owed < 0 ? [`the bill ${bill._id} has ${paid} fen paid and owes ${owed}`] : []),
    ...bill.parts
      .filter(({ state }) => state === 'paid' || state === 'stray')
      .filter((part) => part.amount - part.returned !== bookedUnder(books, part.number))
      .map(
        (part) =>
          `the share ${part.number} of ${part.amount} fen is ${part.state}, ${bookedUnder(books, part.number)} are booked`,
      ),
  ];
}

/** A share that was given up so long ago that nobody knows of it any more has no key. */
function isRepeated({ parts }: BillDocument): boolean {
  const keys = parts.map(({ requestKey }) => requestKey).filter((key) => key !== '');
  return new Set(keys).size < keys.length;
}

/** Shares that came with a merge were promised where they came from. */
function isFromElsewhere(before: BillDocument | null, { rounds }: BillDocument): boolean {
  return before !== null && rounds.length > before.rounds.length;
}

function faultsOfRound(books: Books, round: BillDocument['rounds'][number]): string[] {
  const order = books.get('orders', round.orderId);
  if (!order?.bill) return [`the round ${round.orderId} does not know its bill`];
  const paid = order.bill.tenders.reduce((sum, tender) => sum + tender.amount, 0);
  const isSame =
    round.amount === order.paidBy.wechat &&
    round.takenOff === order.bill.takenOff &&
    round.writtenOff === order.bill.writtenOff &&
    round.paid === paid &&
    owedOfRound(round) === outstandingOf(order.paidBy.wechat, order.bill);
  const isWithin =
    owedOfRound(round) >= 0 && order.bill.tenders.every(({ amount, returned }) => returned <= amount);
  return isSame && isWithin
    ? []
    : [`the round ${round.orderId} says ${JSON.stringify(round)}, its order ${JSON.stringify(order.bill)}`];
}

/** What orders got of one payment. */
function bookedUnder(books: Books, number: string): number {
  return tendersOf(books, number).reduce((sum, tender) => sum + tender.amount, 0);
}

function tendersOf(books: Books, number: string) {
  return books
    .all('orders')
    .flatMap(({ bill }) => bill?.tenders ?? [])
    .filter((tender) => tender.number === number);
}

function waitingParts(books: Books) {
  return books.all('bills').flatMap(({ parts }) => parts.filter(({ state }) => state === 'waiting'));
}

/** For each payment of a share: what WeChat Pay took and did not give back is what the orders have of it. */
function faultsOfMoney(books: Books, bill: BillDocument): string[] {
  return books
    .all('payments')
    .filter(({ orderId }) => orderId === bill._id)
    .flatMap(({ _id: number }) => {
      const payment = books.payment(number);
      const kept = payment ? capturedBy(payment) - refundedFrom(payment) : 0;
      const failed = books
        .all('refunds')
        .filter(({ outTradeNo, status }) => outTradeNo === number && status === 'settled-by-hand')
        .reduce((sum, { amount }) => sum + amount, 0);
      const ours = tendersOf(books, number).reduce((sum, { amount, returned }) => sum + amount - returned, 0);
      return kept - failed === ours
        ? []
        : [`WeChat Pay keeps ${kept} fen of ${number}, the orders have ${ours}`];
    });
}

/** What guests owe is what the books call receivable, after every step. */
function receivable(books: Books): string[] {
  const sums = sumsByBooks.get(books) ?? { receivable: 0, writtenOff: 0 };
  sumsByBooks.set(books, sums);
  const postings = books.changes('ledger').flatMap(({ after }) => after?.entries ?? []);
  for (const { account, amount } of postings) {
    if (account === 'guest-receivable') sums.receivable += amount;
    if (account === 'written-off') sums.writtenOff += amount;
  }
  if (postings.length === 0 && books.changes('orders').length === 0) return [];
  let owed = 0;
  let writtenOff = 0;
  for (const { bill, paidBy } of books.all('orders')) {
    if (!bill) continue;
    owed += outstandingOf(paidBy.wechat, bill);
    writtenOff += bill.writtenOff - bill.writeOffReturned;
  }
  return [
    ...(owed === sums.receivable ? [] : [`guests owe ${owed} fen, and the books say ${sums.receivable}`]),
    ...(writtenOff === sums.writtenOff
      ? []
      : [`${writtenOff} fen were written off, and the books say ${sums.writtenOff}`]),
  ];
}

const sumsByBooks = new WeakMap<Books, { receivable: number; writtenOff: number }>();
