import type { OrderDocument } from '../ordering/order-document';

/**
 * What changes in an order when its money is here, or when there is none to wait for. The moment is the server's own:
 * the time to accept counts from when the kitchen can know of the order, however late WeChat Pay told of it.
 */
export function paidFields(
  order: Pick<OrderDocument, 'version' | 'timeline' | 'acceptWithinSeconds'>,
  paid: { readonly atMs: number; readonly pickupNumber: string },
) {
  const acceptUntilMs = paid.atMs + order.acceptWithinSeconds * 1000;
  return {
    status: 'placed' as const,
    version: order.version + 1,
    timeline: [...order.timeline, { status: 'placed' as const, atMs: paid.atMs }],
    pickupNumber: paid.pickupNumber,
    paidAtMs: paid.atMs,
    acceptUntilMs,
    dueAtMs: acceptUntilMs,
  };
}
