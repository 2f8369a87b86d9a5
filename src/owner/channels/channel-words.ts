import type { ChannelRow } from '../../../contract/sharing';
import { localText } from '../../text/language';
import { ownerChannelsText } from '../../text/owner-channels';

/** Fewer openings than this are chance, and no link is praised for them. */
const openingsToJudge = 5;

/** What was shared, by its name where it has one. */
export function linkWords({ thing, name, what }: Pick<ChannelRow, 'thing' | 'name' | 'what'>): string {
  if (thing === null) return ownerChannelsText('other');
  if (name !== null) return localText(name);
  if (thing === 'dish') return ownerChannelsText('gone');
  return what === '' ? ownerChannelsText(thing) : `${ownerChannelsText(thing)} ${what}`;
}

/** Orders for every hundred openings; null where nobody has opened it in this time. */
export function ordersPerHundred({ opened, orders }: Pick<ChannelRow, 'opened' | 'orders'>): number | null {
  return opened === 0 ? null : Math.round((orders * 100) / opened);
}

/** The link that turns openings into orders best; null where none has an order, or all were opened by few. */
export function bestOf(links: readonly ChannelRow[]): ChannelRow | null {
  const judged = links.filter((link) => link.opened >= openingsToJudge && link.orders > 0);
  const [first, ...others] = judged;
  if (!first) return null;
  return others.reduce(
    (best, link) => ((ordersPerHundred(link) ?? 0) > (ordersPerHundred(best) ?? 0) ? link : best),
    first,
  );
}

/** Whole percents of the store's revenue, never more than all of it. */
export function shareOf(revenue: number, storeRevenue: number): number {
  if (storeRevenue <= 0) return 0;
  return Math.min(100, Math.max(0, Math.round((revenue * 100) / storeRevenue)));
}

/** `11/24` of `2026-11-24`. */
export function dayWords(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)}/${Number(date)}`;
}
