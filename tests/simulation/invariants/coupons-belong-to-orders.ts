import { agreedAtMs } from '../../../server/ordering/agreed-at';
import type { CouponDocument } from '../../../server/membership/coupon-document';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const couponsBelongToOrders: Invariant = {
  name: 'coupons-belong-to-orders',
  sentence:
    'A coupon is locked by one unpaid order, used by one paid order, and otherwise back in the hands of its guest, who may give it away.',
  always: ({ books }) => {
    const ids = [
      ...books.changes('coupons').map(({ id }) => id),
      ...books
        .changes('orders')
        .flatMap(({ before, after }) => [before, after].flatMap((order) => order?.hold.couponId ?? [])),
    ];
    return [...new Set(ids)].flatMap((id) => {
      const coupon = books.get('coupons', id);
      const fault = coupon && faultOf(books, coupon);
      return fault ? [`coupon ${id} ${fault}`] : [];
    });
  },
};

function faultOf(books: Books, coupon: CouponDocument): string | null {
  const holders = books
    .all('orders')
    .filter((order) => order.hold.couponId === coupon._id && order.status !== 'cancelled');
  if (holders.length > 1) return `is held by ${holders.map((order) => order._id).join(' and ')}`;
  const [holder] = holders;
  if (!holder && isHandedOut(books, coupon)) return null;
  const expected = holder ? (agreedAtMs(holder) === null ? 'locked' : 'used') : 'free';
  const isFree = ['available', 'expired', 'revoked', 'wrapped', 'given'].includes(coupon.status);
  const found = isFree ? 'free' : coupon.status;
  if (found !== expected) return `is ${coupon.status}, but should be ${expected}`;
  return holder && coupon.orderId !== holder._id ? `names the order ${coupon.orderId}` : null;
}

/** Its dish was given without an order, on a code that was scanned. */
function isHandedOut(books: Books, { status, orderId }: CouponDocument): boolean {
  return status === 'used' && orderId !== null && books.get('memberScans', orderId)?.dishName != null;
}
