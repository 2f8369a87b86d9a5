import { couponStatusAfter } from '../../domain/membership/coupon-lifecycle';
import type { CouponEvent } from '../../domain/membership/coupon-lifecycle';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import type { CouponDocument } from './coupon-document';

/** Puts a new coupon into a guest's hands. Its id follows from its cause, so that nobody gets it twice. */
export async function issueCoupon(
  transaction: Transaction,
  coupon: Omit<CouponDocument, 'status' | 'orderId'>,
): Promise<CouponDocument> {
  const issued: CouponDocument = { ...coupon, status: 'available', orderId: null };
  await transaction.add('coupons', issued);
  return issued;
}

/** Holds a coupon for an order that is not paid yet. Two orders at once: one gets it, the other is refused. */
export async function lockCoupon(
  transaction: Transaction,
  wanted: {
    readonly couponId: string;
    readonly guestId: string;
    readonly orderId: string;
    readonly nowMs: number;
  },
): Promise<Refused | null> {
  const coupon = await transaction.get('coupons', wanted.couponId);
  if (!coupon || coupon.guestId !== wanted.guestId) return new Refused('COUPON_UNKNOWN');
  const status = couponStatusAfter(coupon, 'lock', wanted.nowMs);
  if (!status) return new Refused('COUPON_TAKEN', { status: coupon.status });
  await transaction.update('coupons', coupon._id, { status, orderId: wanted.orderId });
  return null;
}

/**
 * The order that holds the coupon is paid. The coupon is not read: only this order can move it, and the order's own
 * status, compared in the same transaction, says that it is locked.
 */
export async function useCoupon(transaction: Transaction, couponId: string): Promise<void> {
  await transaction.update('coupons', couponId, { status: 'used' });
}

/** The order is cancelled, before (`release`) or after (`return`) it was paid: the coupon comes back unless it ended. */
export async function giveCouponBack(
  transaction: Transaction,
  held: {
    readonly couponId: string;
    readonly orderId: string;
    readonly event: Extract<CouponEvent, 'release' | 'return'>;
    readonly nowMs: number;
  },
): Promise<void> {
  const coupon = await transaction.get('coupons', held.couponId);
  if (!coupon || coupon.orderId !== held.orderId) return;
  const status = couponStatusAfter(coupon, held.event, held.nowMs);
  if (status) await transaction.update('coupons', coupon._id, { status, orderId: null });
}
