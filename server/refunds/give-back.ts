import { portionsByDish } from '../../domain/cart/portions-by-dish';
import { lotsReturned } from '../../domain/membership/lots-returned';
import { addMeans, splitRefund, type Means } from '../../domain/stored-value/means';
import { addReturned } from '../../domain/refund/add-returned';
import type { RefundPlan } from '../../domain/refund/plan-refund';
import type { Reason } from '../../domain/reason/reason';
import { refundedFact } from '../insight/sales-fact';
import { post, returnPosting } from '../ledger/post';
import { giveCouponBack } from '../membership/coupon-ledger';
import { givePoints, returnedPoints, takeBackPoints } from '../membership/points-ledger';
import { takeBackSpending } from '../membership/take-back-spending';
import type { OrderChange } from '../ordering/change-order';
import type { OrderDocument, OrderHold, OrderRefund } from '../ordering/order-document';
import { returnStock } from '../ordering/stock-ledger';
import { newRefund } from '../payments/refund-document';
import { returnStoredValue } from '../stored-value/account';
import type { Transaction } from '../wechat/database';
import { refundableOrder, refundStatusOf } from './refundable';

export interface GiveBack {
  readonly refundId: string;
  readonly plan: RefundPlan;
  /** The guest reads it beside the money. */
  readonly reason: Reason;
  /** A cancelled order gives all its portions back to the stock, any other those that nobody has begun to cook. */
  readonly isCancelled: boolean;
  readonly nowMs: number;
}

/**
 * Gives something of a paid order back, inside a transaction that has read it: points, coupon, stored value and portions
 * return, money is promised by a refund document that is sent to WeChat Pay afterwards, and the books are written. Yields what
 * changes in the order; whoever calls writes it, with the status where that moves too.
 */
export async function giveBack(
  transaction: Transaction,
  order: OrderDocument,
  giving: GiveBack,
): Promise<OrderChange> {
  const { plan, refundId, nowMs } = giving;
  const lots = lotsReturned(order.hold.pointsLots, plan.points);
  const portions = portionsReturned(order, giving);
  await givePoints(transaction, returnedPoints(refundId, order, lots.returned, nowMs));
  await takeBackEarnings(transaction, order, giving);
  if (plan.isNothingLeft) await returnCoupon(transaction, order, nowMs);
  await returnStock(transaction, order, portions);
  const means = splitRefund(order.paidBy, order.refundedBy, plan.amount);
  await returnStoredValue(transaction, order, { cause: refundId, stored: means, nowMs });
  await promiseMoney(transaction, order, giving, means);
  const refunds = [...order.refunds, orderRefund(giving, means)];
  return {
    lines: linesAfter(order, plan),
    hold: {
      ...order.hold,
      couponId: plan.isNothingLeft ? null : order.hold.couponId,
      pointsLots: lots.kept,
      portions: portionsLeft(order.hold.portions, portions),
    },
    refunds,
    refunded: order.refunded + plan.amount,
    refundedBy: addMeans(order.refundedBy, means),
    refundStatus: refundStatusOf(refunds),
    pointsToEarn: plan.pointsEarned,
    pointsEarned: Math.min(order.pointsEarned, plan.pointsEarned),
  };
}

async function returnCoupon(transaction: Transaction, order: OrderDocument, nowMs: number): Promise<void> {
  const { couponId } = order.hold;
  if (couponId === null) return;
  await giveCouponBack(transaction, { couponId, orderId: order._id, event: 'return', nowMs });
}

/** What a completed order has earned shrinks with the money that stays. */
async function takeBackEarnings(
  transaction: Transaction,
  order: OrderDocument,
  { plan, refundId, nowMs }: GiveBack,
): Promise<void> {
  if (order.status !== 'completed') return;
  const points = order.pointsEarned - plan.pointsEarned;
  await takeBackPoints(transaction, {
    ...{ cause: refundId, guestId: order.guestId, orderId: order._id, points, nowMs },
  });
  await takeBackSpending(transaction, order, plan.amount, nowMs);
}

async function promiseMoney(
  transaction: Transaction,
  order: OrderDocument,
  { plan, refundId, reason, nowMs }: GiveBack,
  means: Means,
): Promise<void> {
  const { wechat: money } = means;
  if (money > 0) {
    await transaction.add('refunds', newRefund(order, { refundId, amount: money, reason, nowMs }));
  }
  if (plan.amount > 0) {
    await transaction.add('outbox', refundedFact(order, { refundId, amount: plan.amount, nowMs }));
  }
  const { pointsWorth, couponWorth } = plan;
  const taken = { money, stored: means, pointsWorth, couponWorth };
  await post(transaction, returnPosting(order, refundId, taken, nowMs));
}

function orderRefund({ refundId, plan, reason, nowMs }: GiveBack, means: Means): OrderRefund {
  const { amount, points } = plan;
  const isMoney = means.wechat > 0;
  return {
    ...{ refundId, amount, toBalance: means.principal + means.bonus, points, reason },
    status: isMoney ? 'on-its-way' : 'arrived',
    atMs: nowMs,
    arrivedAtMs: isMoney ? null : nowMs,
  };
}

function linesAfter(order: OrderDocument, plan: RefundPlan): OrderDocument['lines'] {
  const returned = new Map(Object.entries(addReturned(refundableOrder(order).returnedByLine, plan)));
  return order.lines.map((line) => ({ ...line, returned: returned.get(line.lineId) ?? line.returned }));
}

function portionsReturned(order: OrderDocument, { plan, isCancelled }: GiveBack): OrderHold['portions'] {
  if (isCancelled) return order.hold.portions;
  const given = new Map(Object.entries(plan.byLine));
  const uncooked = order.lines.filter((line) => line.progress === 'queued' && given.has(line.lineId));
  const wanted = portionsByDish(
    uncooked.map((line) => ({ ...line.cartLine, quantity: given.get(line.lineId)?.portions ?? 0 })),
  );
  return order.hold.portions
    .map(({ dishId, portions }) => ({ dishId, portions: Math.min(portions, wanted.get(dishId) ?? 0) }))
    .filter(({ portions }) => portions > 0);
}

function portionsLeft(held: OrderHold['portions'], returned: OrderHold['portions']): OrderHold['portions'] {
  const back = new Map(returned.map(({ dishId, portions }) => [dishId, portions]));
  return held
    .map(({ dishId, portions }) => ({ dishId, portions: portions - (back.get(dishId) ?? 0) }))
    .filter(({ portions }) => portions > 0);
}
