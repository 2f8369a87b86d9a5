import type { ChannelRow, SharingStaffAnswers } from '../../contract/sharing';
import type { StaffInput } from '../../contract/staff';
import {
  addLinkFigures,
  noLinkCounts,
  type LinkCounts,
  type LinkFigures,
} from '../../domain/channel/channel-figures';
import { linkKey, readLinkKey } from '../../domain/channel/read-channel';
import { dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import { businessDay } from '../../domain/store-hours/business-day';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import { dayFiguresId } from '../insight/figures-document';
import { loadMenu } from '../ordering/load-menu';
import { Refused } from '../refused';
import type { Services } from '../services';
import { channelCodeView, codesOf } from './channel-codes';
import { channelFiguresId } from './channel-documents';

const linksShown = 100;

/** What came of shared links and printed codes: two documents for each day, by their ids, and the list of the codes. */
export async function viewChannels(
  services: Services,
  { storeId, days }: StaffInput<'viewChannels'>,
): Promise<SharingStaffAnswers['viewChannels'] | Refused> {
  const { database } = services;
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const toDay = businessDay(store.hours, services.nowMs());
  const last = dayNumberOf(toDay);
  const dayTexts = Array.from({ length: days }, (_, index) => dayText(last - index));
  const [menu, codes, channels, sales] = await Promise.all([
    loadMenu(services, store),
    codesOf(services, storeId),
    database.query('channelFigures', {
      where: { _id: { oneOf: dayTexts.map((day) => channelFiguresId(storeId, day)) } },
      limit: days,
    }),
    database.queryFields(
      'figures',
      { where: { _id: { oneOf: dayTexts.map((day) => dayFiguresId(storeId, day)) } }, limit: days },
      ['orders', 'revenue', 'refunded'],
    ),
  ]);
  const all = addLinkFigures(channels.map((day) => day.links)).sort(byWorth);
  const countsByKey = new Map(all.map(({ link, ...counts }) => [link, counts]));
  const keys = codes.map(({ _id }) => linkKey({ thing: 'code', way: 'poster', what: _id }));
  const ofCodes = new Set(keys);
  return {
    fromDay: dayTexts.at(-1) ?? toDay,
    toDay,
    links: all
      .filter(({ link }) => !ofCodes.has(link))
      .slice(0, linksShown)
      .map((row) => channelRow(row, menu)),
    codes: codes.map((code, index) => ({
      ...channelCodeView(code),
      ...(countsByKey.get(keys[index] ?? '') ?? noLinkCounts),
    })),
    sum: sumOf(all),
    storeOrders: sales.reduce((sum, day) => sum + day.orders, 0),
    storeRevenue: sales.reduce((sum, day) => sum + day.revenue - day.refunded, 0),
  };
}

function byWorth(a: LinkFigures, b: LinkFigures): number {
  return b.revenue - a.revenue || b.orders - a.orders || b.opened - a.opened || (a.link < b.link ? -1 : 1);
}

function channelRow({ link, ...counts }: LinkFigures, menu: Menu): ChannelRow {
  const shared = readLinkKey(link);
  if (shared === null) return { ...counts, thing: null, way: null, what: '', name: null };
  const dish = shared.thing === 'dish' ? dishesById(menu).get(shared.what) : undefined;
  return { ...counts, ...shared, name: dish?.name ?? null };
}

function sumOf(links: readonly LinkFigures[]): LinkCounts {
  const of = (field: keyof LinkCounts) => links.reduce((sum, link) => sum + link[field], 0);
  return {
    opened: of('opened'),
    newGuests: of('newGuests'),
    orders: of('orders'),
    revenue: of('revenue'),
  };
}
