import { isHeld } from '../ordering/held-order';
import type { OrderDocument } from '../ordering/order-document';

/** The reservation of what is held may have ended while the payment was on its way: the clock looks at once. */
const looksAtHeldAfterMs = 1_000;

type Agreeable = Pick<OrderDocument, 'version' | 'timeline' | 'acceptWithinSeconds' | 'ahead'>;

/** What changes in an order when its money is here, or when there is none to wait for. */
export function paidFields(order: Agreeable, paid: { readonly atMs: number; readonly pickupNumber: string }) {
  return { ...agreedFields(order, paid), paidAtMs: paid.atMs };
}

/**
 * What changes in an order when it becomes binding: with its money, or on a bill. The moment is the server's own:
 * the time to accept counts from when the kitchen can know of the order, however late WeChat Pay told of it.
 */
export function agreedFields(
  order: Agreeable,
  agreed: { readonly atMs: number; readonly pickupNumber: string },
) {
  const heldUntilMs = isHeld(order) ? (order.ahead?.freeUntilMs ?? null) : null;
  const acceptUntilMs = heldUntilMs ?? agreed.atMs + order.acceptWithinSeconds * 1000;
  return {
    status: 'placed' as const,
    version: order.version + 1,
    timeline: [...order.timeline, { status: 'placed' as const, atMs: agreed.atMs }],
    pickupNumber: agreed.pickupNumber,
    acceptUntilMs,
    dueAtMs: heldUntilMs === null ? acceptUntilMs : agreed.atMs + looksAtHeldAfterMs,
  };
}
