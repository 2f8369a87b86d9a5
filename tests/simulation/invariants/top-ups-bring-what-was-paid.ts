import type { TopUpDocument } from '../../../server/stored-value/top-up-document';
import { capturedBy, refundedFrom } from '../books/books';
import type { Books } from '../books/books';
import { tiers } from '../house/stores';
import type { Invariant } from './invariant';

/** How far beyond its moment a top-up may wait while everything works. */
const patienceMs = 3 * 60_000;

export const topUpsBringWhatWasPaid: Invariant = {
  name: 'top-ups-bring-what-was-paid',
  sentence:
    'A top-up that was paid brings its sum and the bonus that was shown once, or one card that is redeemed once; what came too late goes back.',
  always: ({ books }) => [
    ...books.changes('topUps').flatMap(({ after }) => (after ? faultsOfTopUp(books, after) : [])),
    ...books.changes('giftCards').flatMap(({ after: card }) => {
      if (!card) return [];
      const redeemed = books
        .all('storedValueEntries')
        .filter(({ kind, subject }) => kind === 'gift-card' && subject === card.topUpId);
      const sum = redeemed.reduce((total, { principal, bonus }) => total + principal + bonus, 0);
      const expected = card.redeemedBy === null ? 0 : card.amount;
      const isOwn = card.redeemedBy === card.buyerId;
      const isTwice = card.redeemedBy !== null && (card.returnedAtMs ?? null) !== null;
      return sum === expected && redeemed.length <= 1 && !isOwn && !isTwice
        ? []
        : [`the card of ${card.topUpId} for ${card.amount} fen brought ${sum} to ${card.redeemedBy}`];
    }),
  ],
  soon: ({ books, nowMs }) =>
    books
      .all('topUps')
      .filter((topUp) => topUp.status === 'waiting' && topUp.payUntilMs + patienceMs < nowMs)
      .map(({ _id }) => `the top-up ${_id} still waits, long after its time`),
  finally: ({ books }) =>
    books.all('topUps').flatMap((topUp) => {
      const payment = books.payment(topUp._id);
      const captured = payment ? capturedBy(payment) : 0;
      const isBooked = topUp.status === 'paid' || topUp.status === 'stray';
      if (isBooked !== captured > 0)
        return [`the top-up ${topUp._id} is ${topUp.status}, ${captured} were taken`];
      const back = payment ? refundedFrom(payment) : 0;
      const isOver = topUp.status !== 'waiting' && back <= topUp.refunded;
      return isOver ? [] : [`the top-up ${topUp._id} is ${topUp.status}; ${back} fen of it went back`];
    }),
};

function faultsOfTopUp(books: Books, topUp: TopUpDocument): string[] {
  const { _id, amount, bonus, status, kind, refunded } = topUp;
  const entry = books.get('storedValueEntries', `top-up:${_id}`);
  const cards = books.all('giftCards').filter(({ topUpId }) => topUpId === _id);
  const isPaid = status === 'paid';
  const wantsEntry = isPaid && kind === 'balance';
  const isShown = kind === 'gift-card' || tiers.some((tier) => tier.pay === amount && tier.bonus === bonus);
  const promised = books
    .all('refunds')
    .filter((refund) => refund.outTradeNo === _id)
    .reduce((sum, refund) => sum + refund.amount, 0);
  return [
    ...(isShown ? [] : [`the top-up ${_id} of ${amount} brings a bonus of ${bonus} that nobody offered`]),
    ...(wantsEntry === (entry !== null) && (!entry || (entry.principal === amount && entry.bonus === bonus))
      ? []
      : [`the top-up ${_id} is ${status} and brought ${entry?.principal ?? 0} and ${entry?.bonus ?? 0} fen`]),
    ...(cards.length === (isPaid && kind === 'gift-card' ? 1 : 0) &&
    cards.every((card) => card.amount === amount)
      ? []
      : [`the top-up ${_id} is ${status} and made ${cards.length} cards`]),
    ...(refunded === promised && promised <= amount
      ? []
      : [`${refunded} of ${amount} fen of ${_id} went back, and ${promised} are promised`]),
  ];
}
