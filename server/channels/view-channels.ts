import type { ChannelRow, SharingStaffAnswers } from '../../contract/sharing';
import type { StaffInput } from '../../contract/staff';
import { addLinkFigures, type LinkCounts, type LinkFigures } from '../../domain/channel/channel-figures';
import { readLinkKey } from '../../domain/channel/read-channel';
import { dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import { businessDay } from '../../domain/store-hours/business-day';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import { dayFiguresId } from '../insight/figures-document';
import { loadMenu } from '../ordering/load-menu';
import { Refused } from '../refused';
import type { Services } from '../services';
import { channelFiguresId } from './channel-documents';

const linksShown = 100;

/** What came of shared links: two documents for each day are all that is read, by their ids. */
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
  const [menu, channels, sales] = await Promise.all([
    loadMenu(services, store),
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
  const links = addLinkFigures(channels.map((day) => day.links)).sort(byWorth);
  return {
    fromDay: dayTexts.at(-1) ?? toDay,
    toDay,
    links: links.slice(0, linksShown).map((row) => channelRow(row, menu)),
    sum: sumOf(links),
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
