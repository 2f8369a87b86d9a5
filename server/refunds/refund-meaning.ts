import type { RefundMeaning, RefundedDish } from '../../contract/refunds';
import { couponStatusAfter } from '../../domain/membership/coupon-lifecycle';
import type { RefundPlan } from '../../domain/refund/plan-refund';
import { sumFen } from '../../domain/money/sum-fen';
import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { waysBack } from './ways-back';

/** Everything that comes back with a plan, and everything that stays. */
export async function meaningOf(
  { nowMs, database }: Pick<Services, 'nowMs'> & { readonly database: Pick<Transaction, 'get'> },
  order: OrderDocument,
  plan: RefundPlan,
): Promise<RefundMeaning> {
  const { means, restored, offBill, tenders } = waysBack(order, plan.amount);
  const cash = tenders.filter(({ kind }) => kind === 'cash');
  return {
    amount: plan.amount,
    points: plan.points,
    pointsTakenBack: Math.max(0, order.pointsEarned - plan.pointsEarned),
    coupon: await fateOfCoupon(database, order, plan, nowMs()),
    moneyLeft: order.payable - order.refunded - plan.amount,
    toBalance: means.principal + means.bonus,
    offBill,
    ...(restored === 0 ? {} : { toDeposit: restored }),
    inCash: sumFen(cash.map(({ amount }) => amount)),
  };
}

/** The dishes of which portions come back; none where only money does. */
export function dishesOf(order: OrderDocument, { byLine }: RefundPlan): RefundedDish[] {
  return order.lines.flatMap(({ lineId, name, detail }) => {
    const portions = byLine[lineId]?.portions ?? 0;
    return portions === 0 ? [] : [{ name, detail, portions }];
  });
}

/** A coupon comes back with the last of its order, unless it ended meanwhile. */
async function fateOfCoupon(
  database: Pick<Transaction, 'get'>,
  order: OrderDocument,
  plan: RefundPlan,
  nowMs: number,
): Promise<RefundMeaning['coupon']> {
  const { couponId } = order.hold;
  if (couponId === null) return 'none';
  if (!plan.isNothingLeft) return 'stays-used';
  const coupon = await database.get('coupons', couponId);
  if (!coupon) return 'none';
  return couponStatusAfter(coupon, 'return', nowMs) === 'available' ? 'returned' : 'ended';
}
