import type { StoreView, TableView } from '../../../contract/views';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { DiningMode } from '../../../domain/order/lifecycle';
import { nextOpeningMs } from '../../../domain/store-hours/opening';
import { currentLanguage } from '../../text/language';
import { homeText } from '../../text/home';
import type { IconName } from '../../ui/icon/icon';
import { modeWords } from '../menu/mode-words';
import { clockText, daysBetween } from '../session/store-clock';
import { stateOf } from '../stores/store-state';

/** A door of the house: what it is called, what to expect behind it, and the way of dining it begins. */
export interface Way {
  readonly key: 'order' | 'pickup' | 'delivery' | 'stores';
  readonly icon: IconName;
  readonly words: string;
  readonly detail: string;
  readonly mode: DiningMode | null;
}

/** The doors that open today: ordering first, then what the store offers, the stores where a place is left. */
export function waysInto(store: StoreView, table: TableView | null, nowMs: number): readonly Way[] {
  const ways: Way[] = [
    {
      key: 'order',
      icon: 'bowl',
      words: homeText('order'),
      detail: orderDetail(store, table),
      mode: table === null ? null : 'dine-in',
    },
  ];
  if (store.modes.includes('pickup')) {
    const detail = pickupDetail(store, nowMs);
    ways.push({ key: 'pickup', icon: 'bag', words: homeText('pickup'), detail, mode: 'pickup' });
  }
  if (store.modes.includes('delivery')) {
    const least = store.pricing.minimumSpend.delivery;
    const detail =
      least > 0 ? homeText('deliveryFrom', { yuan: fenToShortYuanText(least) }) : pickupDetail(store, nowMs);
    ways.push({ key: 'delivery', icon: 'scooter', words: homeText('delivery'), detail, mode: 'delivery' });
  }
  if (ways.length < 3) {
    ways.push({
      key: 'stores',
      icon: 'pin',
      words: homeText('stores'),
      detail: homeText('storesDetail'),
      mode: null,
    });
  }
  return ways;
}

function orderDetail(store: StoreView, table: TableView | null): string {
  if (table !== null) return homeText('atTable', { table: table.name });
  return store.modes.map(modeWords).join(currentLanguage() === 'zh-CN' ? ' · ' : ', ');
}

function pickupDetail(store: StoreView, nowMs: number): string {
  if (stateOf(store, nowMs) === 'open') return homeText('readyIn', { minutes: store.promisedMinutes });
  const opensAt =
    stateOf(store, nowMs) === 'paused' ? store.pausedUntilMs : nextOpeningMs(store.hours, nowMs);
  const isToday = opensAt !== null && daysBetween(store.hours, nowMs, opensAt) === 0;
  return isToday ? homeText('opensAt', { time: clockText(store.hours, opensAt) }) : homeText('laterOnly');
}
