import type { RefundableOrder } from '../../domain/refund/plan-refund';
import type { OrderDocument } from '../ordering/order-document';

/** An order as the rules of refunds see it. */
export function refundableOrder(order: OrderDocument): RefundableOrder {
  return {
    lines: order.lines,
    payable: order.payable,
    pointsSpent: order.hold.pointsSpent,
    pointsEarnedInFull: order.pointsEarnedInFull,
    returnedByLine: Object.fromEntries(order.lines.map((line) => [line.lineId, line.returned])),
  };
}

/** The worst that any refund of an order has come to: what needs a person is never hidden behind what went well. */
export function refundStatusOf(refunds: OrderDocument['refunds']): OrderDocument['refundStatus'] {
  const has = (status: OrderDocument['refundStatus']) => refunds.some((refund) => refund.status === status);
  if (has('needs-help')) return 'needs-help';
  if (has('on-its-way')) return 'on-its-way';
  return has('arrived') ? 'arrived' : 'none';
}
