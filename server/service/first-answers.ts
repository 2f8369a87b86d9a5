import { isFinal } from '../../domain/order/lifecycle';
import type { FirstAnswerTopic } from '../../domain/service/first-answer';
import { dayNumberAt } from '../../domain/store-hours/local-time';
import { nextOpeningMs } from '../../domain/store-hours/opening';
import { periodsOfDay } from '../../domain/store-hours/stretches';
import type { LocalText } from '../../domain/text/local-text';
import type { OrderDocument } from '../ordering/order-document';
import type { StoreDocument } from '../ordering/store-document';
import type { Services } from '../services';

const ordersLookedAt = 5;

/** What a rule needs to know beside the store; asked for before the transaction that writes the answer. */
export interface AnswerFacts {
  /** The guest's newest order at the store that has not ended. */
  readonly liveOrder: OrderDocument | null;
}

export async function factsFor(
  services: Services,
  topic: FirstAnswerTopic | null,
  { guestId, storeId }: { readonly guestId: string; readonly storeId: string },
): Promise<AnswerFacts> {
  return { liveOrder: topic === 'order' ? await liveOrderOf(services, guestId, storeId) : null };
}

/** The guest's newest order at a store that is under way; null when there is none. */
export async function liveOrderOf(
  { database }: Services,
  guestId: string,
  storeId: string,
): Promise<OrderDocument | null> {
  const orders = await database.query('orders', {
    where: { guestId },
    orderBy: ['placedAtMs', 'desc'],
    limit: ordersLookedAt,
  });
  return orders.find((order) => order.storeId === storeId && !isFinal(order.status)) ?? null;
}

const offer: LocalText = { zh: '要找店员，回「人工」', en: 'For a person, reply "person"' };

/** What the house answers by itself; it always offers a person. */
export function ruleAnswer(
  topic: FirstAnswerTopic,
  store: StoreDocument,
  facts: AnswerFacts,
  nowMs: number,
): LocalText {
  const { zh, en } = answerOf(topic, store, facts, nowMs);
  return { zh: `${zh}。${offer.zh}`, en: `${en}. ${offer.en}` };
}

function answerOf(
  topic: FirstAnswerTopic,
  store: StoreDocument,
  { liveOrder }: AnswerFacts,
  nowMs: number,
): LocalText {
  switch (topic) {
    case 'hours':
      return hoursToday(store, nowMs);
    case 'address':
      return {
        zh: [store.address.zh, store.phone].filter(Boolean).join('，电话 '),
        en: [store.address.en, store.phone].filter(Boolean).join(', phone '),
      };
    case 'order':
      return orderNow(store, liveOrder);
    case 'refund':
      return {
        zh: '退款由店员看过就办，原路退回，微信一般几分钟到账，最迟三天',
        en: 'A colleague looks at each refund; the money goes back the way it came, within minutes as a rule and three days at most',
      };
    case 'invoice':
      return {
        zh: '付过款的单，打开订单页点「开发票」就能开',
        en: 'Open a paid order and tap "Invoice"',
      };
  }
}

function hoursToday({ hours }: StoreDocument, nowMs: number): LocalText {
  const periods = periodsOfDay(hours, dayNumberAt(hours, nowMs));
  if (periods.length === 0) return { zh: '今天休息', en: 'Closed today' };
  const text = periods.map(({ startMinute, endMinute }) => `${clock(startMinute)}–${clock(endMinute)}`);
  return { zh: `今天 ${text.join('、')}`, en: `Today ${text.join(', ')}` };
}

function orderNow({ hours }: StoreDocument, order: OrderDocument | null): LocalText {
  if (!order) return { zh: '没找到还在做的单', en: 'There is no order under way' };
  const number = order.pickupNumber ?? '';
  const readyAtMs = order.promisedAtMs;
  if (order.status === 'ready') return { zh: `${number} 号做好了`, en: `Number ${number} is ready` };
  if (order.status === 'on-the-way')
    return { zh: `${number} 号在路上了`, en: `Number ${number} is on its way` };
  if (readyAtMs === null)
    return { zh: `${number} 号等店里接单`, en: `Number ${number} waits to be accepted` };
  const at = localClock(readyAtMs, hours.utcOffsetMinutes);
  return { zh: `${number} 号在做了，预计 ${at} 好`, en: `Number ${number} is being made, ready about ${at}` };
}

/** Said once a day in each conversation that waits for a person while nobody is there. */
export function outOfHoursNotice({ hours }: StoreDocument, nowMs: number): LocalText {
  const opensAtMs = nextOpeningMs(hours, nowMs);
  if (opensAtMs === null)
    return { zh: '店里现在没人，上班就回您', en: 'Nobody is in now; we answer when we are' };
  const at = localClock(opensAtMs, hours.utcOffsetMinutes);
  const days = dayNumberAt(hours, opensAtMs) - dayNumberAt(hours, nowMs);
  const day = days === 0 ? { zh: '今天', en: 'today' } : days === 1 ? { zh: '明天', en: 'tomorrow' } : null;
  return day === null
    ? { zh: `店里休息，${days} 天后 ${at} 开门回您`, en: `We are closed and answer in ${days} days at ${at}` }
    : { zh: `店里休息，${day.zh} ${at} 开门回您`, en: `We are closed and answer ${day.en} at ${at}` };
}

function localClock(ms: number, utcOffsetMinutes: number): string {
  return new Date(ms + utcOffsetMinutes * 60_000).toISOString().slice(11, 16);
}

function clock(minute: number): string {
  const ofDay = minute === 1440 ? 1440 : minute % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
