import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { channelText, type Channel, type SharedWay } from '../../../domain/channel/channel';
import type { Dish } from '../../../domain/menu/menu';
import type { Route } from '../../platform/routes';
import { localText } from '../../text/language';
import { visit } from './visit';

/** What a link carries, whatever page it leads to: its channel, and the store that it was shared from. */
export function linkQuery(
  thing: Channel['thing'],
  what: string,
  way: SharedWay,
  storeId = visit.store?.id ?? '',
): string {
  return `ch=${channelText({ thing, way, what, sharer: visit.shareId })}&store=${storeId}`;
}

/** The restaurant's sign, behind the dish where one is shared. */
export function sharedTitle(dish: Dish | null): string {
  const brand = visit.store ? localText(visit.store.brand) : '';
  return dish ? `${localText(dish.name)} · ${brand}` : brand;
}

/**
 * Lets this page be sent to a chat and to Moments, with what it shows at the top as the picture. The page's settings must
 * say so too.
 */
export function useSharing(route: Route, thing: Channel['thing'], dish: Dish | null = null): void {
  const query = (way: SharedWay) => linkQuery(dish ? 'dish' : thing, dish ? dish.id : '', way);
  useShareAppMessage(() => ({ title: sharedTitle(dish), path: `${route}?${query('card')}` }));
  useShareTimeline(() => ({ title: sharedTitle(dish), query: query('moments') }));
}
