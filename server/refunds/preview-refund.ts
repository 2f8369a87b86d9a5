import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { couponStatusAfter } from '../../domain/membership/coupon-lifecycle';
import { mayRefund } from '../../domain/refund/refund-limit';
import type { RefundPlan } from '../../domain/refund/plan-refund';
import { splitRefund } from '../../domain/stored-value/means';
import type { OrderDocument } from '../ordering/order-document';
import { depositPartOf } from '../reservations/spend-deposit';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { planFor } from './find-plan';

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
  const means = splitRefund(order.paidBy, order.refundedBy, plan.amount - depositPartOf(order, plan.amount));
  return {
    amount: plan.amount,
    points: plan.points,
    pointsTakenBack: Math.max(0, order.pointsEarned - plan.pointsEarned),
    coupon: await fateOfCoupon(services, order, plan),
    moneyLeft: order.payable - order.refunded - plan.amount,
    toBalance: means.principal + means.bonus,
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
