import { agreedAtMs } from '../../../server/ordering/agreed-at';
import { businessDay } from '../../../domain/store-hours/business-day';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const figuresEqualOrders: Invariant = {
  name: 'figures-equal-orders',
  sentence:
    "A day's figures are what its orders say: each sale, each refund and each completion counted once.",
  finally: ({ books }) => {
    const expected = countedAgain(books);
    const keys = new Set([...expected.keys(), ...books.all('figures').map((day) => day._id)]);
    return [...keys].flatMap((key) => {
      const day = books.get('figures', key);
      const found = day && {
        orders: day.orders,
        portions: day.portions,
        completed: day.completed,
        revenue: day.revenue,
        refunded: day.refunded,
      };
      const [is, shouldBe] = [JSON.stringify(found), JSON.stringify(expected.get(key) ?? emptyDay())];
      return is === shouldBe ? [] : [`the figures of ${key} are ${is}, but the orders say ${shouldBe}`];
    });
  },
};

function emptyDay() {
  return { orders: 0, portions: 0, completed: 0, revenue: 0, refunded: 0 };
}

function countedAgain(books: Books): Map<string, ReturnType<typeof emptyDay>> {
  const days = new Map<string, ReturnType<typeof emptyDay>>();
  const dayOf = (order: OrderDocument, atMs: number) => {
    const key = `${order.storeId}:${businessDay(order.dayClock, atMs)}`;
    const day = days.get(key) ?? emptyDay();
    days.set(key, day);
    return day;
  };
  for (const order of books.all('orders')) {
    const agreedMs = agreedAtMs(order);
    if (agreedMs === null) continue;
    const sold = dayOf(order, agreedMs);
    sold.orders += 1;
    sold.revenue += order.payable;
    sold.portions += order.lines.reduce((sum, line) => sum + line.quantity, 0);
    const last = order.timeline.at(-1);
    if (last?.status === 'completed') dayOf(order, last.atMs).completed += 1;
    for (const refund of order.refunds) dayOf(order, refund.atMs).refunded += refund.amount;
  }
  return days;
}
