import { couponTransitions } from '../../../domain/membership/coupon-lifecycle';
import type { CouponDocument } from '../../../server/membership/coupon-document';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const couponsHaveOneLife: Invariant = {
  name: 'coupons-have-one-life',
  sentence:
    'A coupon has one owner for ever, moves only as its lifecycle allows, and its dish is handed out once, to its owner, on a code that was scanned.',
  always: ({ books }) =>
    books.changes('coupons').flatMap(({ id, before, after }) => {
      if (!after) return [`the coupon ${id} was removed`];
      const faults = [...faultsOfMove(before, after), ...faultsOfHandOut(books, after)];
      return faults.map((fault) => `the coupon ${id} ${fault}`);
    }),
};

function faultsOfMove(before: CouponDocument | null, after: CouponDocument): string[] {
  if (!before) return after.status === 'available' ? [] : [`begins as ${after.status}`];
  const allowed = Object.values(couponTransitions[before.status]);
  // What comes back after its end has ended, whichever way it comes.
  const mayHaveEnded = allowed.includes('available') && after.status === 'expired';
  const isAllowed = before.status === after.status || allowed.includes(after.status) || mayHaveEnded;
  return [
    ...(isAllowed ? [] : [`went from ${before.status} to ${after.status}`]),
    ...(before.guestId === after.guestId ? [] : [`of ${before.guestId} is now ${after.guestId}'s`]),
  ];
}

function faultsOfHandOut(books: Books, { _id, status, orderId, guestId }: CouponDocument): string[] {
  const scan = status === 'used' && orderId !== null ? books.get('memberScans', orderId) : null;
  if (!scan) return [];
  const handed = books
    .all('audit')
    .filter(({ action, subject }) => action === 'handOutDish' && subject === _id);
  return [
    ...(handed.length === 1 ? [] : [`was handed out ${handed.length} times`]),
    ...(scan.guestId === guestId ? [] : [`of ${guestId} was handed out to ${scan.guestId}`]),
  ];
}
