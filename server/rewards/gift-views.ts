import type { GiftView } from '../../contract/rewards';
import { giftStatusAfter } from '../../domain/rewards/gift-lifecycle';
import { couponFromDocument, type CouponDocument } from '../membership/coupon-document';
import type { Database } from '../wechat/database';
import type { CouponGiftDocument } from './reward-documents';

const giftsShown = 20;
const couponsRead = 50;

/** A present that has ended is shown so, whether the clock has seen it or not. */
export function giftView(gift: CouponGiftDocument, coupon: CouponDocument, nowMs: number): GiftView {
  return {
    coupon: couponFromDocument(coupon),
    token: gift._id,
    status: giftStatusAfter(gift, 'expire', nowMs) ?? gift.status,
    untilMs: gift.untilMs,
  };
}

/** Coupons that the guest may give to a friend. */
export async function readGiftable(
  database: Database,
  guestId: string,
  nowMs: number,
): Promise<CouponDocument[]> {
  const coupons = await database.query('coupons', {
    where: { guestId, status: 'available', validUntilMs: { atLeast: nowMs + 1 } },
    orderBy: ['validUntilMs', 'asc'],
    limit: couponsRead,
  });
  return coupons.filter((coupon) => coupon.isGiftable === true);
}

/** The newest presents that wait for a friend or found one. */
export async function readGifts(database: Database, guestId: string, nowMs: number): Promise<GiftView[]> {
  const gifts = await database.query('couponGifts', {
    where: { giverId: guestId },
    orderBy: ['createdAtMs', 'desc'],
    limit: giftsShown,
  });
  const coupons = await Promise.all(gifts.map(({ couponId }) => database.get('coupons', couponId)));
  return gifts
    .flatMap((gift, index) => {
      const coupon = coupons[index];
      return coupon ? [giftView(gift, coupon, nowMs)] : [];
    })
    .filter(({ status }) => status === 'waiting' || status === 'claimed');
}
