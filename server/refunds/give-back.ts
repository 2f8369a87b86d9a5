import { portionsByDish } from '../../domain/cart/portions-by-dish';
import { lotsReturned } from '../../domain/membership/lots-returned';
import { addMeans, splitRefund, type Means } from '../../domain/stored-value/means';
import { addReturned } from '../../domain/refund/add-returned';
import type { RefundPlan } from '../../domain/refund/plan-refund';
import { refundedFact } from '../insight/sales-fact';
import { post, returnPosting } from '../ledger/post';
import { giveCouponBack } from '../membership/coupon-ledger';
import { givePoints, returnedPoints, takeBackPoints } from '../membership/points-ledger';
import { takeBackSpending } from '../membership/take-back-spending';
import type { OrderChange } from '../ordering/change-order';
import type { OrderDocument, OrderHold, OrderRefund } from '../ordering/order-document';
import type { Fen } from '../../domain/money/fen';
import { refundOfDeposit } from '../reservations/deposit-refund';
import { depositPartOf } from '../reservations/spend-deposit';
import { returnStock } from '../ordering/stock-ledger';
import { newRefund } from '../payments/refund-document';
import { returnStoredValue } from '../stored-value/account';
import type { Transaction } from '../wechat/database';
import { refundableOrder, refundStatusOf } from './refundable';

export interface GiveBack {
  readonly refundId: string;
  readonly plan: RefundPlan;
  /** The guest reads it beside the money. */
  readonly reason: string;
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
  const deposit = depositPartOf(order, plan.amount);
  const means = splitRefund(order.paidBy, order.refundedBy, plan.amount - deposit);
  await returnStoredValue(transaction, order, { cause: refundId, stored: means, nowMs });
  await promiseMoney(transaction, order, giving, { ...means, deposit });
  const refunds = [...order.refunds, ...orderRefunds(giving, { ...means, deposit })];
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
    deposit: order.deposit ? { ...order.deposit, returned: order.deposit.returned + deposit } : null,
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
  means: MeansWithDeposit,
): Promise<void> {
  const { wechat: money, deposit } = means;
  if (money > 0) {
    await transaction.add('refunds', newRefund(order, { refundId, amount: money, reason, nowMs }));
  }
  if (deposit > 0) {
    const given = { refundId: depositRefundId(refundId, money), amount: deposit, reason, nowMs };
    await transaction.add('refunds', refundOfOrderDeposit(order, given));
  }
  if (plan.amount > 0) {
    await transaction.add('outbox', refundedFact(order, { refundId, amount: plan.amount, nowMs }));
  }
  const { pointsWorth, couponWorth } = plan;
  const taken = { money: money + deposit, stored: means, pointsWorth, couponWorth };
  await post(transaction, returnPosting(order, refundId, taken, nowMs));
}

type MeansWithDeposit = Means & { readonly deposit: Fen };

/** The part of a deposit goes back through the payment that brought it, so it is a refund of its own beside another. */
function orderRefunds(
  { refundId, plan, reason, nowMs }: GiveBack,
  means: MeansWithDeposit,
): readonly OrderRefund[] {
  const { wechat, deposit } = means;
  const isApart = wechat > 0 && deposit > 0;
  const isMoney = wechat > 0 || deposit > 0;
  const first: OrderRefund = {
    ...{ refundId, amount: isApart ? plan.amount - deposit : plan.amount, points: plan.points, reason },
    toBalance: means.principal + means.bonus,
    status: isMoney ? 'on-its-way' : 'arrived',
    atMs: nowMs,
    arrivedAtMs: isMoney ? null : nowMs,
  };
  if (!isApart) return [first];
  const own = { refundId: depositRefundId(refundId, wechat), amount: deposit, toBalance: 0, points: 0 };
  return [first, { ...first, ...own }];
}

function depositRefundId(refundId: string, wechat: Fen): string {
  return wechat > 0 ? `${refundId}-d` : refundId;
}

function refundOfOrderDeposit(
  { _id, storeId, deposit }: OrderDocument,
  given: { readonly refundId: string; readonly amount: Fen; readonly reason: string; readonly nowMs: number },
) {
  if (!deposit) throw new Error(`order ${_id} was paid without a deposit, so none of one can go back`);
  return refundOfDeposit(_id, { _id: deposit.reservationId, storeId, deposit: deposit.paid }, given);
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
