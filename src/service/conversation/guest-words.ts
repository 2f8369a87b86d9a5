import type { GuestCard } from '../../../contract/guest-care';
import {
  placeholders,
  type Placeholder,
  type PlaceholderValues,
} from '../../../domain/guest-care/canned-answer';
import type { Fen } from '../../../domain/money/fen';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import { isLive } from '../../../domain/order/lifecycle';
import type { LocalText } from '../../../domain/text/local-text';
import { localText } from '../../text/language';
import { staffServiceText } from '../../text/staff-service';

const minuteMs = 60_000;
/** So many of the usual dishes fit into a line. */
const dishesNamed = 2;

export function levelWords(level: LocalText | null): string {
  return level === null ? staffServiceText('new') : localText(level);
}

/** How often the guest came, and what they spent of late. */
export function visitsWords({ visits, spentIn90Days }: GuestCard): string {
  if (visits === 0) return staffServiceText('firstTime');
  return staffServiceText('nth', { count: visits, yuan: wholeYuan(spentIn90Days) });
}

/** Fen say nothing about a guest, so they are left out. */
function wholeYuan(amount: Fen): string {
  return fenToGroupedYuanText(amount).replace(/\.\d\d$/, '');
}

/** What they like, and what must not happen: allergies stand among the tags first. */
export function habitsWords({ usualDishes, tags }: GuestCard): string {
  const dishes = usualDishes.slice(0, dishesNamed).map(({ name }) => localText(name));
  const usual =
    dishes.length === 0
      ? staffServiceText('noUsual')
      : staffServiceText('usual', { dishes: dishes.join(staffServiceText('listMark')) });
  return [usual, ...tags.map(({ name }) => localText(name))].join(' · ');
}

type CardOrder = GuestCard['orders'][number];

/** The order that is probably meant: one under way, else the newest. */
export function likelyOrder({ orders }: GuestCard): CardOrder | null {
  return orders.find(({ status }) => isLive(status)) ?? orders[0] ?? null;
}

/** What is known for the blanks of a canned answer. */
export function blanksOf(facts: {
  readonly guestName: string | null;
  readonly storeName: LocalText;
  readonly order: CardOrder | null;
  readonly hours: string | null;
  readonly nowMs: number;
}): PlaceholderValues {
  const { guestName: guest, order, nowMs } = facts;
  const promisedAtMs = order !== null && isLive(order.status) ? order.promisedAtMs : null;
  return {
    ...{ guest, store: localText(facts.storeName), hours: facts.hours },
    ...{ order: order?.pickupNumber ?? null, table: order?.tableName ?? null },
    minutes: promisedAtMs === null ? null : String(Math.max(1, Math.ceil((promisedAtMs - nowMs) / minuteMs))),
  };
}

export function missingWords(missing: readonly Placeholder[]): string {
  const what = placeholders.filter((each) => missing.includes(each));
  const names = what.map((each) => staffServiceText(`placeholder_${each}`));
  return staffServiceText('missing', { what: names.join(staffServiceText('listMark')) });
}
