import type { ChannelCodeView } from '../../../contract/channel-codes';
import type { ChannelRow } from '../../../contract/sharing';
import type { LinkCounts } from '../../../domain/channel/channel-figures';
import type { CodePage } from '../../../domain/channel/code-page';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import { localText } from '../../text/language';
import { ownerChannelsText } from '../../text/owner-channels';
import type { Channels } from './channels-office';

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

interface NamedCounts extends LinkCounts {
  readonly name: string;
}

/** Links and codes by the names that the owner reads. */
export function namedCounts({ links, codes }: Pick<Channels, 'links' | 'codes'>): NamedCounts[] {
  return [...links.map((link) => ({ ...link, name: linkWords(link) })), ...codes];
}

/** Where a code leads, and that it is retired. */
export function codePageWords({ page, retiredAtMs }: Pick<ChannelCodeView, 'page' | 'retiredAtMs'>): string {
  return retiredAtMs === null ? pageWords(page) : `${pageWords(page)} · ${ownerChannelsText('isRetired')}`;
}

export function pageWords(page: CodePage): string {
  return ownerChannelsText(`page-${page}`);
}

/** What stands below a printed code: what whoever scans it can do. */
export function printedWords({ page }: Pick<ChannelCodeView, 'page'>): string {
  return ownerChannelsText(`print-${page}`);
}

/** What turns openings into orders best; null where none has an order, or all were opened by few. */
export function bestOf<Row extends LinkCounts>(links: readonly Row[]): Row | null {
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

/** Whole yuan with a comma at each thousand: fen say nothing where links are compared. */
export function wholeYuan(fen: number): string {
  return fenToGroupedYuanText(Math.round(fen / 100) * 100).replace(/\.00$/, '');
}

/** `11/24` of `2026-11-24`. */
export function dayWords(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)}/${Number(date)}`;
}
