import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { channelText, type Channel, type SharedWay } from '../../../domain/channel/channel';
import type { Dish } from '../../../domain/menu/menu';
import { addressOf, type PageParameters } from '../../platform/navigation';
import type { Route } from '../../platform/routes';
import { localText } from '../../text/language';
import { visit } from './visit';

/** What a card of a page leads to. */
export type Shared = Pick<Channel, 'thing' | 'what'>;

/** What a link carries, whatever page it leads to: its channel, and the store that it was shared from. */
export function linkParameters(shared: Shared, way: SharedWay): PageParameters {
  return {
    ch: channelText({ ...shared, way, sharer: visit.shareId }),
    store: visit.store?.id ?? '',
  };
}

/** The restaurant's sign, behind the dish where one is shared. */
export function sharedTitle(dish: Dish | null): string {
  const brand = visit.store ? localText(visit.store.brand) : '';
  return dish ? `${localText(dish.name)} · ${brand}` : brand;
}

/**
 * Lets this page be sent to a chat and to Moments, with what it shows at the top as the picture. The page's settings must
 * say so too.
 * @param also what the link carries besides
 */
export function useSharing(
  route: Route,
  thing: Channel['thing'],
  dish: Dish | null = null,
  also: PageParameters = {},
): void {
  const shared: Shared = dish ? { thing: 'dish', what: dish.id } : { thing, what: '' };
  const title = () => sharedTitle(dish);
  useShareAppMessage(() => ({
    title: title(),
    path: addressOf(route, { ...linkParameters(shared, 'card'), ...also }),
  }));
  useShareTimeline(() => ({
    title: title(),
    query: addressOf('', linkParameters(shared, 'moments')).slice(1),
  }));
}
