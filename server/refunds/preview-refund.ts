import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { mayRefund } from '../../domain/refund/refund-limit';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { planFor } from './find-plan';
import { meaningOf } from './refund-meaning';

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
  return {
    ...(await meaningOf(services, order, plan)),
    needsApproval: !mayRefund(colleague.role, plan.amount),
  };
}
