import { couponStatusAfter } from '../../domain/membership/coupon-lifecycle';
import type { Services } from '../services';

const couponsPerBatch = 50;

/**
 * Marks coupons that ended, so that lists and figures need not look at the time; says whether more is waiting. A coupon
 * that an order has locked meanwhile stays as it is: the order was promised its price.
 */
export async function expireDueCoupons({ database, nowMs }: Services): Promise<boolean> {
  const due = await database.query('coupons', {
    where: { status: 'available', validUntilMs: { atMost: nowMs() } },
    orderBy: ['validUntilMs', 'asc'],
    limit: couponsPerBatch,
  });
  for (const coupon of due) {
    const status = couponStatusAfter(coupon, 'expire', nowMs());
    if (status) await database.updateIf('coupons', coupon._id, { status: 'available' }, { status });
  }
  return due.length === couponsPerBatch;
}
