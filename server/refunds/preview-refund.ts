import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { couponStatusAfter } from '../../domain/membership/coupon-lifecycle';
import { mayRefund } from '../../domain/refund/refund-limit';
import type { RefundPlan } from '../../domain/refund/plan-refund';
import { sumFen } from '../../domain/money/sum-fen';
import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { planFor } from './find-plan';
import { waysBack } from './ways-back';

/** What a refund would give back, so that a colleague confirms what will happen and not what was meant. */
export async function previewRefund(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'previewRefund'>,
): Promise<StaffAnswers['previewRefund'] | Refused> {
  const order = await services.database.get('orders', input.orderId);
  if (!order || order.storeId !== input.storeId) return new Refused('ORDER_UNKNOWN');
  const plan = planFor(order, input.wish);
  if (plan instanceof Refused) return plan;
  const { means, offBill, tenders } = waysBack(order, plan.amount);
  const cash = tenders.filter(({ kind }) => kind === 'cash');
  return {
    amount: plan.amount,
    points: plan.points,
    pointsTakenBack: Math.max(0, order.pointsEarned - plan.pointsEarned),
    coupon: await fateOfCoupon(services, order, plan),
    moneyLeft: order.payable - order.refunded - plan.amount,
    toBalance: means.principal + means.bonus,
    offBill,
    inCash: sumFen(cash.map(({ amount }) => amount)),
    needsApproval: !mayRefund(colleague.role, plan.amount),
  };
}

/** A coupon comes back with the last of its order, unless it ended meanwhile. */
async function fateOfCoupon(
  { database, nowMs }: Services,
  order: OrderDocument,
  plan: RefundPlan,
): Promise<StaffAnswers['previewRefund']['coupon']> {
  const { couponId } = order.hold;
  if (couponId === null) return 'none';
  if (!plan.isNothingLeft) return 'stays-used';
  const coupon = await database.get('coupons', couponId);
  if (!coupon) return 'none';
  return couponStatusAfter(coupon, 'return', nowMs()) === 'available' ? 'returned' : 'ended';
}
