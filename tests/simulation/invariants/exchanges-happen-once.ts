import type { RewardTakingDocument } from '../../../server/rewards/reward-documents';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const exchangesHappenOnce: Invariant = {
  name: 'exchanges-happen-once',
  sentence:
    'An exchange takes its points once and gives its goods once, one that is refused takes nothing, and what is given back, or ends by its rule, returns the points it cost.',
  always: ({ books, witness }) => [
    ...[...witness.takingsByVisit].flatMap(([visit, takings]) =>
      takings.size > 1 ? [`${visit} made the exchanges ${[...takings].join(' and ')}`] : [],
    ),
    ...touched(books).flatMap((id) => {
      const taking = books.get('rewardTakings', id);
      if (!taking) return [`points went for the exchange ${id}, which nobody made`];
      return faultsOf(books, taking).map((fault) => `the exchange ${id} ${fault}`);
    }),
  ],
};

/** Exchanges that a step changed, and those that its entries name: `shop:<taking>` and `shop-return:<taking>:<lot>`. */
function touched(books: Books): string[] {
  const named = books
    .changes('pointsEntries')
    .flatMap(({ id }) => (id.startsWith('shop:') || id.startsWith('shop-return:') ? [id.split(':')[1]] : []));
  const ids = [
    ...books.changes('rewardTakings').map(({ id }) => id),
    ...books.changes('coupons').flatMap(({ id }) => (id.startsWith('rt-') ? [id] : [])),
    ...named.flatMap((id) => id ?? []),
  ];
  return [...new Set(ids)];
}

function faultsOf(books: Books, taking: RewardTakingDocument): string[] {
  const { _id, guestId, price, lots, status, kind, whenExpired, redeemed } = taking;
  const entries = books.all('pointsEntries').filter(({ _id: entryId }) => entryId.split(':')[1] === _id);
  const sumOf = (kindOfEntry: 'shop' | 'shop-return') =>
    entries.filter((entry) => entry.kind === kindOfEntry).reduce((sum, { points }) => sum + points, 0);
  const fromLots = lots.reduce((sum, { remaining }) => sum + remaining, 0);
  const isReturned = status === 'cancelled' || (status === 'expired' && whenExpired === 'points-return');
  const coupon = books.get('coupons', _id);
  return [
    ...(sumOf('shop') === -price && fromLots === price
      ? []
      : [`cost ${-sumOf('shop')} points, not ${price}`]),
    ...(sumOf('shop-return') === (isReturned ? price : 0)
      ? []
      : [`is ${status}, and ${sumOf('shop-return')} of ${price} points came back`]),
    ...(entries.every((entry) => entry.guestId === guestId) ? [] : ['moved points of somebody else']),
    ...((coupon !== null) === (kind === 'coupon') ? [] : [`for a ${kind} has ${coupon ? 'a' : 'no'} coupon`]),
    ...(coupon && (coupon.status === 'revoked') !== (status === 'cancelled')
      ? [`is ${status}, and its coupon ${coupon.status}`]
      : []),
    ...((redeemed !== null) === (status === 'redeemed') ? [] : [`is ${status}, but was handed over`]),
    ...faultsOfHandOver(books, taking),
  ];
}

/** A dish that is handed over is written down each time, and it is handed over once. */
function faultsOfHandOver(books: Books, { _id, status }: RewardTakingDocument): string[] {
  const times = books
    .all('audit')
    .filter(({ action, subject }) => action === 'redeemVoucher' && subject === _id).length;
  return times === (status === 'redeemed' ? 1 : 0) ? [] : [`is ${status} and was handed over ${times} times`];
}
