import type { CartLine } from '../../../domain/pricing/quote';
import { dishesById } from '../../../domain/menu/lookup';
import { openPage } from '../../platform/navigation';
import { routes } from '../../platform/routes';
import { orderText } from '../../text/order';
import { showToast } from '../../ui/toast/toasts';
import { cart } from '../cart/cart';
import { visit } from '../session/visit';

/** How many lines of an earlier order went into the cart, and how many cannot be had today. */
export interface AddedAgain {
  readonly added: number;
  readonly leftOut: number;
}

/** "Order again": fills the cart, says what was left out, and leads to the menu. */
export async function orderAgainFromMenu(storeId: string, lines: readonly CartLine[]): Promise<void> {
  const { added, leftOut } = await orderAgain(storeId, lines);
  if (added === 0) {
    showToast(orderText('nothingAgain'));
    return;
  }
  showToast(leftOut === 0 ? orderText('addedAgain') : orderText('addedAgainPart', { count: leftOut }));
  await openPage(routes.menu);
}

/**
 * Puts an earlier order into the cart of its store. Dishes that are gone or sold out are left out and counted;
 * what has changed in a dish is explained by the cart itself.
 */
export async function orderAgain(storeId: string, lines: readonly CartLine[]): Promise<AddedAgain> {
  visit.start();
  if (visit.store?.id !== storeId) await visit.enterStore(storeId);
  const { menu, availability } = visit;
  if (!menu || visit.store?.id !== storeId) return { added: 0, leftOut: lines.length };
  const dishes = dishesById(menu);
  const unavailable = new Set(
    availability.filter((dish) => dish.isSoldOut || dish.remaining === 0).map((dish) => dish.dishId),
  );
  let added = 0;
  for (const line of lines) {
    const dish = dishes.get(line.dishId);
    if (!dish || unavailable.has(line.dishId)) continue;
    cart.add(dish, line, line.quantity, line.note);
    added += 1;
  }
  return { added, leftOut: lines.length - added };
}
