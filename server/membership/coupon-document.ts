import type { Coupon } from '../../domain/membership/coupon';

/** `coupons/<couponId>`: a coupon in a guest's hands. Ids are unguessable or at least unique over all guests. */
export interface CouponDocument extends Omit<Coupon, 'id'> {
  readonly _id: string;
  readonly guestId: string;
  /** The order that holds or used it, or the scan on which its dish was handed out; null while it is available. */
  readonly orderId: string | null;
  /** The offer it came from, and the tray of the offer that counts it; absent where nobody offered it to all. */
  readonly origin?: { readonly offerId: string; readonly tray: number };
  /** The present that it is or was wrapped in last. */
  readonly giftId?: string;
}

export function couponFromDocument(document: CouponDocument): Coupon {
  return {
    id: document._id,
    name: document.name,
    status: document.status,
    benefit: document.benefit,
    minimumSpend: document.minimumSpend,
    dishIds: document.dishIds,
    storeIds: document.storeIds,
    modes: document.modes,
    validFromMs: document.validFromMs,
    validUntilMs: document.validUntilMs,
    ...(document.dishName && { dishName: document.dishName }),
    ...(document.isGiftable ? { isGiftable: true } : {}),
  };
}
