import { moneyKept } from '../../../server/ordering/money-kept';
import type { RewardOfferDocument, RewardTakingDocument } from '../../../server/rewards/reward-documents';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const offersKeepTheirCounts: Invariant = {
  name: 'offers-keep-their-counts',
  sentence:
    'Of an offer never more is taken than there is, nor by one guest than one may have, and its trays say what was taken, handed over and earned.',
  always: ({ books }) => {
    const ids = [
      ...books.changes('rewardTrays').flatMap(({ after }) => after?.offerId ?? []),
      ...books.changes('rewardTakings').flatMap(({ after }) => after?.offerId ?? []),
      ...books.changes('rewardGuests').flatMap(({ after }) => after?.offerId ?? []),
      ...offersOfOrders(books),
    ];
    return [...new Set(ids)].flatMap((id) => {
      const offer = books.get('rewardOffers', id);
      return offer ? faultsOf(books, offer).map((fault) => `of ${id} ${fault}`) : [];
    });
  },
};

/** Completed orders count to the offer that their coupon came from. */
function offersOfOrders(books: Books): string[] {
  return books
    .changes('orders')
    .flatMap(({ after }) => (after?.status === 'completed' ? (after.hold.couponId ?? []) : []))
    .flatMap((couponId) => books.get('coupons', couponId)?.origin?.offerId ?? []);
}

function faultsOf(books: Books, offer: RewardOfferDocument): string[] {
  const { _id, quantity, perGuest } = offer;
  const takings = books.all('rewardTakings').filter(({ offerId }) => offerId === _id);
  const kept = takings.filter((taking) => !isGivenBack(taking));
  const trays = books.all('rewardTrays').filter(({ offerId }) => offerId === _id);
  const held = books.all('rewardGuests').filter(({ offerId }) => offerId === _id);
  const onTrays = (what: 'taken' | 'points' | 'redeemed' | 'revenue') =>
    trays.reduce((sum, tray) => sum + tray[what], 0);
  const sales = salesOf(books, _id);
  const handedOver = takings.filter(({ status }) => status === 'redeemed').length;
  const pairs = [
    ['taken', kept.length],
    ['points', kept.reduce((sum, { price }) => sum + price, 0)],
    ['redeemed', handedOver + sales.filter(({ isUsed }) => isUsed).length],
    ['revenue', sales.reduce((sum, { money }) => sum + money, 0)],
  ] as const;
  return [
    ...(quantity === null || kept.length <= quantity ? [] : [`${kept.length} of ${quantity} were taken`]),
    ...pairs.flatMap(([what, expected]) =>
      onTrays(what) === expected ? [] : [`the trays say ${onTrays(what)} ${what}, not ${expected}`],
    ),
    ...held.flatMap(({ guestId, taken }) => {
      const own = kept.filter((taking) => taking.guestId === guestId).length;
      if (own > perGuest) return [`${guestId} has ${own}, and may have ${perGuest}`];
      return own === taken ? [] : [`${guestId} has ${own}, and is said to have ${taken}`];
    }),
  ];
}

function isGivenBack({ status, whenExpired }: RewardTakingDocument): boolean {
  return status === 'cancelled' || (status === 'expired' && whenExpired === 'points-return');
}

/**
 * What stayed of each completed order that used a coupon of the offer, those that friends were given among them. An order
 * of which nothing is left lets go of its coupon, and has not used it.
 */
function salesOf(books: Books, offerId: string): { readonly money: number; readonly isUsed: boolean }[] {
  return books.all('orders').flatMap((order) => {
    const { couponId } = order.hold;
    const coupon = couponId === null ? null : books.get('coupons', couponId);
    if (order.status !== 'completed' || coupon?.origin?.offerId !== offerId) return [];
    return [{ money: moneyKept(order), isUsed: coupon.orderId === order._id }];
  });
}
