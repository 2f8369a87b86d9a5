import type { OrderDocument } from '../ordering/order-document';

/** What changes in an order when its money is here, or when there is none to wait for. */
export function paidFields(
  order: Pick<OrderDocument, 'version' | 'timeline' | 'acceptWithinSeconds'>,
  paid: { readonly atMs: number; readonly pickupNumber: string },
) {
  return { ...agreedFields(order, paid), paidAtMs: paid.atMs };
}

/**
 * What changes in an order when it becomes binding: with its money, or on a bill. The moment is the server's own:
 * the time to accept counts from when the kitchen can know of the order, however late WeChat Pay told of it.
 */
export function agreedFields(
  order: Pick<OrderDocument, 'version' | 'timeline' | 'acceptWithinSeconds'>,
  agreed: { readonly atMs: number; readonly pickupNumber: string },
) {
  const acceptUntilMs = agreed.atMs + order.acceptWithinSeconds * 1000;
  return {
    status: 'placed' as const,
    version: order.version + 1,
    timeline: [...order.timeline, { status: 'placed' as const, atMs: agreed.atMs }],
    pickupNumber: agreed.pickupNumber,
    acceptUntilMs,
    dueAtMs: acceptUntilMs,
  };
}
