import type { Coupon } from '../../../domain/membership/coupon';
import type { CouponPlace } from '../../features/member/coupon-rules';
import { visit } from '../../features/session/visit';
import { orderAt } from '../../features/stores/go-there';
import { openPage } from '../../platform/navigation';

/** Leads to the menu where the coupon is good: at its store, in its way of dining. Checkout finds the coupon itself. */
export async function goAndUse(coupon: Coupon, { storeNamesById }: CouponPlace): Promise<void> {
  const [storeId] = coupon.storeIds;
  const isElsewhere = storeId !== undefined && !coupon.storeIds.includes(visit.store?.id ?? '');
  const name = isElsewhere ? storeNamesById.get(storeId) : undefined;
  if (isElsewhere && name === undefined) {
    await openPage('/customer/stores/index');
    return;
  }
  if (isElsewhere && name !== undefined) await orderAt({ id: storeId, name });
  const [mode] = coupon.modes;
  if (mode !== undefined && !coupon.modes.includes(visit.mode)) visit.chooseMode(mode);
  if (!isElsewhere) await openPage('/pages/menu/index');
}
