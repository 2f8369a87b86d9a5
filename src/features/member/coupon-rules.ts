import type { Coupon } from '../../../domain/membership/coupon';
import { dishesById } from '../../../domain/menu/lookup';
import type { Menu } from '../../../domain/menu/menu';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { LocalText } from '../../../domain/text/local-text';
import { checkoutText } from '../../text/checkout';
import { currentLanguage, localText } from '../../text/language';
import { memberText } from '../../text/member';
import { modeWords } from '../menu/mode-words';

/** What is known about the house when coupons are explained; a part may not be there yet. */
export interface CouponPlace {
  readonly menu: Menu | null;
  readonly storeId: string | null;
  /** Names of the stores that are known, by id. */
  readonly storeNamesById: ReadonlyMap<string, LocalText>;
  readonly nowMs: number;
}

export type CouponState = 'usable' | 'other-store' | 'not-yet' | 'held' | 'used' | 'ended';

/** How a coupon stands for a guest at a store, at a moment. */
export function couponState(
  coupon: Coupon,
  { storeId, nowMs }: Pick<CouponPlace, 'storeId' | 'nowMs'>,
): CouponState {
  if (coupon.status === 'used') return 'used';
  if (coupon.status === 'locked') return 'held';
  if (coupon.status !== 'available' || coupon.validUntilMs <= nowMs) return 'ended';
  if (coupon.validFromMs > nowMs) return 'not-yet';
  const isElsewhere = coupon.storeIds.length > 0 && storeId !== null && !coupon.storeIds.includes(storeId);
  return isElsewhere ? 'other-store' : 'usable';
}

/** The rules of a coupon in plain words, beside its figure and its minimum. */
export function ruleWords(
  coupon: Pick<Coupon, 'benefit' | 'modes' | 'dishIds' | 'storeIds'>,
  place: CouponPlace,
): readonly string[] {
  const { benefit, modes } = coupon;
  const joint = currentLanguage() === 'zh-CN' ? '、' : ', ';
  return [
    coverWords(coupon, place.menu),
    benefit.kind === 'percent-off'
      ? checkoutText('couponCap', { yuan: fenToShortYuanText(benefit.cap) })
      : null,
    modes.length === 0 ? null : memberText('onlyMode', { mode: modes.map(modeWords).join(joint) }),
    storeWords(coupon, place.storeNamesById),
  ].filter((words) => words !== null);
}

/**
 * A whole category by its name, a few dishes by theirs, many by the first two and their number. Dishes that this
 * store's menu does not have are not spoken of.
 */
function coverWords({ dishIds }: Pick<Coupon, 'dishIds'>, menu: Menu | null): string | null {
  if (dishIds.length === 0) return null;
  const dishes = menu === null ? null : dishesById(menu);
  const known = dishIds.flatMap((dishId) => dishes?.get(dishId) ?? []);
  const count = known.length;
  if (count === 0) return memberText('coversSome', { count: dishIds.length });
  const category = menu?.categories.find(
    (each) => each.dishIds.length === count && known.every((dish) => each.dishIds.includes(dish.id)),
  );
  if (category) return memberText('coversCategory', { category: localText(category.name) });
  const joint = currentLanguage() === 'zh-CN' ? '、' : ', ';
  const names = known.map((dish) => localText(dish.name));
  return count <= 2
    ? memberText('coversDishes', { dishes: names.join(joint) })
    : memberText('coversMore', { dishes: names.slice(0, 2).join(joint), count });
}

function storeWords(
  coupon: Pick<Coupon, 'storeIds'>,
  namesById: ReadonlyMap<string, LocalText>,
): string | null {
  if (coupon.storeIds.length === 0) return null;
  const names = coupon.storeIds.flatMap((storeId) => {
    const name = namesById.get(storeId);
    return name ? [localText(name)] : [];
  });
  if (names.length === 0) return memberText('otherStore');
  return memberText('onlyStore', { store: names.join(currentLanguage() === 'zh-CN' ? '、' : ', ') });
}
