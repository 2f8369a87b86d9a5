import type { Coupon } from '../../../domain/membership/coupon';
import { visit } from '../../features/session/visit';
import { orderAt } from '../../features/stores/go-there';
import { storeList } from '../../features/stores/store-list';
import { openPage } from '../../platform/navigation';

/** Leads to the menu where the coupon is good: at its store, in its way of dining. Checkout finds the coupon itself. */
export async function goAndUse(coupon: Coupon): Promise<void> {
  const [storeId] = coupon.storeIds;
  const isElsewhere = storeId !== undefined && !coupon.storeIds.includes(visit.store?.id ?? '');
  const store = isElsewhere ? storeList.find(storeId) : null;
  if (isElsewhere && store === null) {
    await openPage('/customer/stores/index');
    return;
  }
  if (store !== null) await orderAt(store);
  const [mode] = coupon.modes;
  if (mode !== undefined && !coupon.modes.includes(visit.mode)) visit.chooseMode(mode);
  if (store === null) await openPage('/pages/menu/index');
}
