import type { CouponGiftDocument } from '../../../server/rewards/reward-documents';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const presentsArriveOnce: Invariant = {
  name: 'presents-arrive-once',
  sentence:
    'A present is wrapped for whoever opens it first: that one friend has a coupon which cannot be given on, the giver has none any more, and one that nobody opens is the giver’s again.',
  always: ({ books }) => {
    const ids = [
      ...books.changes('couponGifts').map(({ id }) => id),
      ...books
        .changes('coupons')
        .flatMap(({ id, before, after }) => [
          ...(id.startsWith('cg-') ? [id.slice('cg-'.length)] : []),
          ...[before?.giftId, after?.giftId].flatMap((token) => token ?? []),
        ]),
    ];
    return [...new Set(ids)].flatMap((token) => {
      const gift = books.get('couponGifts', token);
      if (!gift) return [`a coupon came out of the present ${token}, which nobody gave`];
      return faultsOf(books, gift).map((fault) => `the present ${token} ${fault}`);
    });
  },
};

function faultsOf(books: Books, gift: CouponGiftDocument): string[] {
  const { _id: token, couponId, giverId, claimedBy, status } = gift;
  const given = books.get('coupons', `cg-${token}`);
  const own = books.get('coupons', couponId);
  const siblings = books.all('couponGifts').filter((other) => other.couponId === couponId);
  const arrived = siblings.filter((other) => other.status === 'claimed');
  const waiting = siblings.filter((other) => other.status === 'waiting');
  const isClaimed = status === 'claimed';
  return [
    ...((given !== null) === isClaimed ? [] : [`is ${status}, and ${given ? 'a' : 'no'} friend has it`]),
    ...((claimedBy !== null) === isClaimed ? [] : [`is ${status}, and ${claimedBy ?? 'nobody'} opened it`]),
    ...(given && given.guestId !== claimedBy
      ? [`was opened by ${claimedBy}, and ${given.guestId} has it`]
      : []),
    ...(given?.isGiftable === true ? ['can be given on'] : []),
    ...(claimedBy === giverId ? ['went to whoever gave it'] : []),
    ...(arrived.length + waiting.length > 1 ? [`is one of ${siblings.length} that hold one coupon`] : []),
    ...(own?.guestId === giverId ? [] : ['was given by somebody else']),
    ...(isClaimed && own?.status !== 'given' ? [`arrived, and its giver's coupon is ${own?.status}`] : []),
    ...(status === 'waiting' && own?.status !== 'wrapped' ? [`waits, and its coupon is ${own?.status}`] : []),
    ...(own?.status === 'wrapped' && waiting.length === 0 ? ['is over, and its coupon still wrapped'] : []),
  ];
}
