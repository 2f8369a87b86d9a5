import type { CitedOrder, CitedReservation, ServiceMessageView } from '../../../contract/service';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { conversationText } from '../../text/conversation';
import { localText } from '../../text/language';
import { orderText } from '../../text/order';
import { ordersText } from '../../text/orders';
import { clockText, daysBetween, monthAndDay } from '../session/store-clock';

export interface StoreClock {
  readonly utcOffsetMinutes: number;
  readonly nowMs: number;
}

/** So long a silence gets its time in the middle. */
const silenceMs = 10 * 60_000;

/** Whether the time stands above a message: at the first one, on a new day, after a silence. */
export function needsTime(clock: StoreClock, beforeMs: number | null, atMs: number): boolean {
  return beforeMs === null || atMs - beforeMs >= silenceMs || daysBetween(clock, beforeMs, atMs) !== 0;
}

/** "Today 12:18", "Yesterday 9:05", "11月18日 18:32", on the store's clock. */
export function dayAndTime(clock: StoreClock, atMs: number): string {
  const time = clockText(clock, atMs);
  const days = daysBetween(clock, atMs, clock.nowMs);
  if (days === 0) return ordersText('today', { time });
  if (days === 1) return ordersText('yesterday', { time });
  return ordersText('date', { ...monthAndDay(clock, atMs), time });
}

/** "A12 桌 · 086 号". */
export function citedTitle({ mode, tableName, pickupNumber }: CitedOrder): string {
  const place =
    tableName !== null
      ? orderText('table', { table: tableName })
      : orderText(mode === 'dine-in' ? 'dineIn' : mode);
  return pickupNumber === null ? place : `${place} · ${conversationText('number', { number: pickupNumber })}`;
}

export function citedLine({ dish, portions: count, payable }: CitedOrder): string {
  const parameters = { dish: localText(dish), yuan: fenToYuanText(payable) };
  return count > 1
    ? conversationText('orderLine', { ...parameters, count })
    : conversationText('orderOne', parameters);
}

export function reservationLine(clock: StoreClock, { startMs, partySize: count }: CitedReservation): string {
  return conversationText('reservation', { time: dayAndTime(clock, startMs), count });
}

/** What became of a message of one's own: "Delivered", "Not delivered in WeChat: …". */
export function deliveryWords({ delivery, fault, check }: ServiceMessageView): string {
  if (check === 'pending') return conversationText('checkPending');
  if (check === 'held-back') return conversationText('checkHeldBack');
  const words = conversationText(delivery);
  return fault === null ? words : `${words}: ${conversationText(fault)}`;
}

/** Whether it needs eyes. */
export function isInTrouble({ delivery, check }: ServiceMessageView): boolean {
  return delivery === 'failed' || delivery === 'unclear' || check === 'held-back';
}
