import type { OrderSummary } from '../../../contract/views';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import type { OrderStatus } from '../../../domain/order/lifecycle';
import { localText } from '../../text/language';
import { orderText } from '../../text/order';
import { ordersText } from '../../text/orders';
import { clockText, daysBetween, monthAndDay } from '../session/store-clock';

export function summaryPlace(order: OrderSummary): string {
  const store = localText(order.storeName);
  if (order.mode === 'dine-in') {
    return `${store} · ${orderText('dineIn')}${order.tableName === null ? '' : ` ${order.tableName}`}`;
  }
  return `${store} · ${orderText(order.mode === 'pickup' ? 'pickup' : 'delivery')}`;
}

export function summaryState(order: OrderSummary): string {
  if (order.refunded > 0) return ordersText('refunded', { yuan: fenToYuanText(order.refunded) });
  return statusWords(order.status);
}

export function statusWords(status: OrderStatus): string {
  return ordersText(stateKeys[status]);
}

const stateKeys = {
  'awaiting-payment': 'awaiting',
  placed: 'placed',
  accepted: 'accepted',
  cooking: 'cooking',
  ready: 'ready',
  'on-the-way': 'onTheWay',
  'handed-over': 'handedOver',
  completed: 'completed',
  cancelled: 'cancelled',
} as const satisfies Record<OrderStatus, string>;

/** "Today 12:09", "11月18日 18:32", on the store's clock. */
export function summaryDate(order: OrderSummary, nowMs: number): string {
  const time = clockText(order, order.placedAtMs);
  const days = daysBetween(order, order.placedAtMs, nowMs);
  if (days === 0) return ordersText('today', { time });
  if (days === 1) return ordersText('yesterday', { time });
  return ordersText('date', { ...monthAndDay(order, order.placedAtMs), time });
}

/** How far a paid order is on its way, 0 to 100. */
export function progressPercent(status: OrderStatus): number {
  const percents: Readonly<Partial<Record<OrderStatus, number>>> = {
    placed: 12,
    accepted: 32,
    cooking: 58,
    ready: 84,
    'on-the-way': 92,
  };
  return percents[status] ?? 0;
}
