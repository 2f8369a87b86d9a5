import { planRefund } from '../../domain/refund/plan-refund';
import type { RefundPlan } from '../../domain/refund/plan-refund';
import type { RefundWish } from '../../domain/refund/refund-wish';
import { agreedAtMs } from '../ordering/agreed-at';
import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import { refundableOrder } from './refundable';

/** What a wish means for an order now; refused when the order was never binding, or when it has less left than that. */
export function planFor(order: OrderDocument, wish: RefundWish): RefundPlan | Refused {
  if (agreedAtMs(order) === null) return new Refused('ORDER_UNKNOWN');
  if (order.status === 'cancelled') return new Refused('REFUND_NOT_POSSIBLE', { reason: 'NOTHING_LEFT' });
  const plan = planRefund(refundableOrder(order), wish);
  return typeof plan === 'string' ? new Refused('REFUND_NOT_POSSIBLE', { reason: plan }) : plan;
}
