import type { Fen } from '../../domain/money/fen';
import { businessDay, minuteOfBusinessDay } from '../../domain/store-hours/business-day';
import type { OrderDocument } from '../ordering/order-document';
import type { OutboxDocument, SalesFact } from '../outbox/outbox-document';

/** Live delivery of a paid order's ticket goes first; the clock looks after it only when that had its time. */
const clockLooksAfterMs = 5_000;

/** What one thing that happened to an order adds to the figures of the day on which it happened. */
export function salesEntry(order: OrderDocument, what: 'paid' | 'completed', nowMs: number): OutboxDocument {
  const sales = factsOf[what](order, nowMs);
  return {
    _id: `${what}:${order._id}`,
    storeId: order.storeId,
    orderId: order._id,
    effect: what === 'paid' ? { kind: 'paid', sales } : { kind: 'sales', sales },
    createdAtMs: nowMs,
    dueAtMs: what === 'paid' ? nowMs + clockLooksAfterMs : nowMs,
    tries: 0,
  };
}

/** What one refund takes from the figures of the day on which it was promised. */
export function refundedFact(
  order: OrderDocument,
  refund: { readonly refundId: string; readonly amount: Fen; readonly nowMs: number },
): OutboxDocument {
  return {
    _id: `refunded:${refund.refundId}`,
    storeId: order.storeId,
    orderId: order._id,
    effect: { kind: 'sales', sales: { ...nothing(order, refund.nowMs), refunded: refund.amount } },
    createdAtMs: refund.nowMs,
    dueAtMs: refund.nowMs,
    tries: 0,
  };
}

const factsOf = {
  paid: (order: OrderDocument, nowMs: number): SalesFact => ({
    ...nothing(order, nowMs),
    orders: 1,
    revenue: order.payable,
    dishes: soldDishes(order),
  }),
  completed: (order: OrderDocument, nowMs: number): SalesFact => ({ ...nothing(order, nowMs), completed: 1 }),
};

function nothing(order: OrderDocument, nowMs: number): SalesFact {
  return {
    day: businessDay(order.dayClock, nowMs),
    hour: Math.floor(minuteOfBusinessDay(order.dayClock, nowMs) / 60) % 24,
    mode: order.mode,
    orders: 0,
    completed: 0,
    revenue: 0,
    refunded: 0,
    dishes: [],
    ...(order.channel === undefined ? {} : { channel: order.channel }),
  };
}

/** By dish, in the order of the bill. */
function soldDishes(order: OrderDocument): SalesFact['dishes'] {
  const byDish = new Map<string, { dishId: string; portions: number; revenue: number }>();
  for (const line of order.lines) {
    const sold = byDish.get(line.dishId) ?? { dishId: line.dishId, portions: 0, revenue: 0 };
    sold.portions += line.quantity;
    sold.revenue += line.payable;
    byDish.set(line.dishId, sold);
  }
  return [...byDish.values()];
}
