import type { CouponPlace } from '../../features/member/coupon-rules';
import { visit } from '../../features/session/visit';
import { storeList } from '../../features/stores/store-list';

/** What is known of the house where coupons are explained. */
export function ticketPlace(): CouponPlace {
  const known = visit.store ? [...storeList.stores, visit.store] : storeList.stores;
  return {
    menu: visit.menu,
    storeId: visit.store?.id ?? null,
    storeNamesById: new Map(known.map((store) => [store.id, store.name])),
    nowMs: visit.nowMs,
  };
}
