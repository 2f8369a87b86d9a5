import { portionsByDish } from '../../domain/cart/portions-by-dish';
import { lotsReturned } from '../../domain/membership/lots-returned';
import type { Tender } from '../../domain/bill/tender';
import type { Fen } from '../../domain/money/fen';
import { sumFen } from '../../domain/money/sum-fen';
import { addMeans } from '../../domain/stored-value/means';
import { changeWhenPaid } from '../bills/pay-rounds';
import { takeOffBill } from '../bills/take-off-bill';
import { addReturned } from '../../domain/refund/add-returned';
import type { RefundPlan } from '../../domain/refund/plan-refund';
import { splitHeld } from '../../domain/stock/held-portions';
import type { Reason } from '../../domain/reason/reason';
import { refundedFact } from '../insight/sales-fact';
import { post, returnPosting } from '../ledger/post';
import { giveCouponBack } from '../membership/coupon-ledger';
import { givePoints, returnedPoints, takeBackPoints } from '../membership/points-ledger';
import { takeBackSpending } from '../membership/count-spending';
import type { OrderChange } from '../ordering/change-order';
import type { OrderDocument, OrderHold, OrderRefund } from '../ordering/order-document';
import { returnStock } from '../ordering/stock-ledger';
import { newRefund } from '../payments/refund-document';
import { uncountCouponSale } from '../rewards/count-coupon-sale';
import { takeBackInvite } from '../rewards/reward-invite';
import { restoreDeposit } from '../reservations/spend-deposit';
import { returnStoredValue } from '../stored-value/account';
import type { Transaction } from '../wechat/database';
import { refundableOrder, refundStatusOf } from './refundable';
import { waysBack, type WaysBack } from './ways-back';

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
 * Gives something of a binding order back, inside a transaction that has read it: points, coupon, stored value and portions
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
  const ways = waysBack(order, plan.amount);
  await takeBackEarnings(transaction, order, giving, plan.amount - ways.writtenOff);
  const kept = { amount: plan.amount - ways.writtenOff, nowMs };
  await uncountCouponSale(transaction, order, { ...kept, isNothingLeft: plan.isNothingLeft });
  await takeBackInvite(transaction, order, kept);
  if (plan.isNothingLeft) await returnCoupon(transaction, order, nowMs);
  await returnStock(transaction, order, portions);
  const { means } = ways;
  await returnStoredValue(transaction, order, { cause: refundId, stored: means, nowMs });
  await promiseMoney(transaction, order, giving, ways);
  await restoreDeposit(transaction, order, { amount: ways.restored, nowMs });
  const refunds = [...order.refunds, ...orderRefunds(giving, ways)];
  return {
    ...(await changeOnBill(transaction, order, giving, ways)),
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
    deposit: depositAfter(order, ways),
    refundStatus: refundStatusOf(refunds),
    pointsToEarn: Math.min(order.pointsToEarn, plan.pointsEarned),
    pointsEarned: Math.min(order.pointsEarned, plan.pointsEarned),
  };
}

function depositAfter({ deposit }: OrderDocument, ways: WaysBack): OrderDocument['deposit'] {
  if (!deposit) return null;
  const { returned, restored = 0 } = deposit;
  const after = { ...deposit, returned: returned + ways.deposit };
  return ways.restored === 0 ? after : { ...after, restored: restored + ways.restored };
}

async function returnCoupon(transaction: Transaction, order: OrderDocument, nowMs: number): Promise<void> {
  const { couponId } = order.hold;
  if (couponId === null) return;
  await giveCouponBack(transaction, { couponId, orderId: order._id, event: 'return', nowMs });
}

/** What a completed order has earned shrinks with the money that stays; what was written off was never spent. */
async function takeBackEarnings(
  transaction: Transaction,
  order: OrderDocument,
  { plan, refundId, nowMs }: GiveBack,
  spent: Fen,
): Promise<void> {
  if (order.status !== 'completed') return;
  const points = order.pointsEarned - plan.pointsEarned;
  await takeBackPoints(transaction, {
    ...{ cause: refundId, kind: 'take-back', guestId: order.guestId, orderId: order._id, points, nowMs },
  });
  await takeBackSpending(transaction, order, spent, nowMs);
}

/** What nobody has paid leaves the bill; an order of which nothing is owed any more is paid. */
async function changeOnBill(
  transaction: Transaction,
  order: OrderDocument,
  { isCancelled, nowMs }: GiveBack,
  { bill, offBill }: WaysBack,
): Promise<OrderChange> {
  if (!bill) return {};
  await takeOffBill(transaction, { billId: bill.id, orderId: order._id, amount: offBill, nowMs });
  return isCancelled ? { bill } : { bill, ...changeWhenPaid(order, bill, nowMs) };
}

/** Each payment that brought money gets a refund of its own; cash waits for a colleague to hand it over. */
async function promiseMoney(
  transaction: Transaction,
  order: OrderDocument,
  { plan, refundId, reason, nowMs }: GiveBack,
  ways: WaysBack,
): Promise<void> {
  for (const [index, tender] of ways.tenders.entries()) {
    const given = { refundId: refundIdOfWay(refundId, index), amount: tender.amount, reason, nowMs };
    const refund = newRefund(await paymentOf(transaction, order, tender), given);
    const byHand = { status: 'abnormal' as const, dueAtMs: null };
    await transaction.add('refunds', tender.kind === 'cash' ? { ...refund, ...byHand } : refund);
  }
  if (plan.amount > 0) {
    await transaction.add('outbox', refundedFact(order, { refundId, amount: plan.amount, nowMs }));
  }
  const { pointsWorth, couponWorth } = plan;
  const { means, restored: deposit, offBill: unpaid, writtenOff, tenders } = ways;
  const money = sumFen(tenders.map((tender) => tender.amount));
  const taken = { money, unpaid, writtenOff, stored: means, deposit, pointsWorth, couponWorth };
  await post(transaction, returnPosting(order, refundId, taken, nowMs));
}

/**
 * The first entry tells of everything that returns at once as well; every further one of one more payment, and one of what is
 * deposit again.
 */
function orderRefunds({ refundId, plan, reason, nowMs }: GiveBack, ways: WaysBack): OrderRefund[] {
  const [first, ...others] = ways.tenders;
  const { restored: toDeposit } = ways;
  const amount = plan.amount - toDeposit - sumFen(others.map((tender) => tender.amount));
  const { principal, bonus } = ways.means;
  const told = { reason, atMs: nowMs };
  const isAllDeposit = toDeposit > 0 && amount === 0 && plan.points === 0;
  const own: OrderRefund[] = [
    {
      ...{ refundId, ...told, amount, toBalance: principal + bonus },
      ...(ways.offBill > 0 ? { offBill: ways.offBill } : {}),
      ...{ points: plan.points, ...progressOf(first, nowMs) },
    },
    ...others.map((tender, index) => ({
      ...{ refundId: refundIdOfWay(refundId, index + 1), ...told, amount: tender.amount },
      ...{ toBalance: 0, points: 0, ...progressOf(tender, nowMs) },
    })),
  ];
  if (toDeposit === 0) return own;
  const restored: OrderRefund = {
    ...{ refundId: isAllDeposit ? refundId : `${refundId}-d`, ...told, amount: toDeposit, toDeposit },
    ...{ toBalance: 0, points: 0, ...progressOf(undefined, nowMs) },
  };
  return isAllDeposit ? [restored] : [...own, restored];
}

function progressOf(tender: Tender | undefined, nowMs: number): Pick<OrderRefund, 'status' | 'arrivedAtMs'> {
  if (!tender) return { status: 'arrived', arrivedAtMs: nowMs };
  return { status: tender.kind === 'cash' ? 'needs-help' : 'on-its-way', arrivedAtMs: null };
}

/** A number for each payment that money goes back through; at most 64 characters at WeChat Pay. */
function refundIdOfWay(refundId: string, index: number): string {
  return index === 0 ? refundId : `${refundId}-${index + 1}`;
}

async function paymentOf(transaction: Transaction, order: OrderDocument, tender: Tender) {
  const { number: outTradeNo, total } = tender;
  const guestId = await payerOf(transaction, order, tender);
  return {
    ...{ _id: order._id, guestId, storeId: order.storeId, attempt: { number: 0, outTradeNo } },
    paidBy: { wechat: total, principal: 0, bonus: 0 },
  };
}

/** Whose statement tells of it: whoever paid a share of a bill need not be the one who ordered. Cash is in nobody's. */
async function payerOf(
  transaction: Transaction,
  order: OrderDocument,
  { number, kind }: Tender,
): Promise<string | null> {
  if (kind === 'cash') return null;
  if (!order.bill) return order.guestId;
  return (await transaction.get('payments', number))?.guestId ?? null;
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
    .map((held) => splitHeld(held, wanted.get(held.dishId) ?? 0).first)
    .filter(({ portions }) => portions > 0);
}

function portionsLeft(held: OrderHold['portions'], returned: OrderHold['portions']): OrderHold['portions'] {
  const back = new Map(returned.map(({ dishId, portions }) => [dishId, portions]));
  return held
    .map((one) => splitHeld(one, back.get(one.dishId) ?? 0).rest)
    .filter(({ portions }) => portions > 0);
}
