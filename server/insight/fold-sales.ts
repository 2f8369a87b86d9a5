import type { SalesFact } from '../outbox/outbox-document';
import type { DayFiguresDocument, OrdersAndRevenue } from './figures-document';

/** Adds one fact to a day's figures. */
export function foldSales(figures: DayFiguresDocument, fact: SalesFact): DayFiguresDocument {
  const hour = String(fact.hour);
  const hasSold = fact.orders > 0;
  return {
    ...figures,
    orders: figures.orders + fact.orders,
    portions: figures.portions + fact.dishes.reduce((sum, dish) => sum + dish.portions, 0),
    completed: figures.completed + fact.completed,
    revenue: figures.revenue + fact.revenue,
    refunded: figures.refunded + fact.refunded,
    byHour: hasSold ? { ...figures.byHour, [hour]: added(figures.byHour[hour], fact) } : figures.byHour,
    byMode: { ...figures.byMode, [fact.mode]: added(figures.byMode[fact.mode], fact) },
    byDishId: foldDishes(figures.byDishId, fact),
  };
}

function added(sum: OrdersAndRevenue | undefined, fact: SalesFact): OrdersAndRevenue {
  return { orders: (sum?.orders ?? 0) + fact.orders, revenue: (sum?.revenue ?? 0) + fact.revenue };
}

function foldDishes(before: DayFiguresDocument['byDishId'], fact: SalesFact): DayFiguresDocument['byDishId'] {
  const after = { ...before };
  for (const { dishId, portions, revenue } of fact.dishes) {
    const sum = after[dishId];
    after[dishId] = { portions: (sum?.portions ?? 0) + portions, revenue: (sum?.revenue ?? 0) + revenue };
  }
  return after;
}
