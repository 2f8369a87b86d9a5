import type { CartLine } from '../../../domain/pricing/quote';
import { openPage } from '../../platform/navigation';
import { orderText } from '../../text/order';
import { showToast } from '../../ui/toast/toasts';
import { cart } from '../cart/cart';
import { visit } from '../session/visit';

/** "Order again": fills the cart of the order's store, says what was left out, and leads to the menu. */
export async function orderAgain(storeId: string, lines: readonly CartLine[]): Promise<void> {
  visit.start();
  if (visit.store?.id !== storeId) await visit.enterStore(storeId);
  const isThere = visit.store?.id === storeId && visit.menu !== null;
  const wanted = lines.reduce((sum, line) => sum + line.quantity, 0);
  const { leftOut } = isThere ? addToFollowingCart(lines) : { leftOut: wanted };
  if (leftOut === wanted) {
    showToast(orderText('nothingAgain'));
    return;
  }
  showToast(leftOut === 0 ? orderText('addedAgain') : orderText('addedAgainPart', { count: leftOut }));
  await openPage('/pages/menu/index');
}

/** The menu may not have been open yet: the cart takes up what was kept for this store before anything is added. */
function addToFollowingCart(lines: readonly CartLine[]) {
  const stopFollowing = cart.start();
  stopFollowing();
  return cart.addAgain(lines);
}
