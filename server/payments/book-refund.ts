import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceChange } from '../signals/announce-change';
import type { RefundDocument, RefundStatus } from './refund-document';

export interface RefundMove {
  readonly status: RefundStatus;
  readonly dueAtMs: number | null;
  readonly arrivedAtMs?: number;
}

/** What the guest is told for each state of the refund. */
const guestStatus: Readonly<Record<RefundStatus, OrderDocument['refundStatus']>> = {
  waiting: 'on-its-way',
  processing: 'on-its-way',
  succeeded: 'arrived',
  abnormal: 'needs-help',
  closed: 'needs-help',
};

/** Where a refund may go from where it is: money that has arrived stays arrived, whatever comes late. */
const nextStatuses: Readonly<Record<RefundStatus, readonly RefundStatus[]>> = {
  waiting: ['waiting', 'processing', 'succeeded', 'abnormal', 'closed'],
  processing: ['waiting', 'processing', 'succeeded', 'abnormal', 'closed'],
  abnormal: ['succeeded'],
  closed: [],
  succeeded: [],
};

/** Writes what became of a refund into it and into its order. A repeat, or news that came late, changes nothing. */
export async function bookRefund(
  services: Services,
  refundId: string,
  move: RefundMove,
): Promise<'booked' | 'repeated' | 'unknown' | Refused> {
  const booked = await services.database.transact(async (transaction) => {
    const refund = await transaction.get('refunds', refundId);
    if (!refund) return 'unknown' as const;
    if (!nextStatuses[refund.status].includes(move.status)) return 'repeated' as const;
    await transaction.update('refunds', refundId, { ...move, tries: refund.tries + 1 });
    if (refund.status === move.status) return 'booked' as const;
    const order = await transaction.get('orders', refund.orderId);
    if (!order || !concernsGuest(order, refund)) return 'booked' as const;
    const refundStatus = guestStatus[move.status];
    if (refundStatus === order.refundStatus) return 'booked' as const;
    await transaction.update('orders', order._id, { refundStatus, version: order.version + 1 });
    return { changed: order };
  });
  if (typeof booked === 'string' || booked instanceof Refused) return booked;
  await announceChange(services, booked.changed);
  return 'booked';
}

/** A second payment of a paid order goes back without a word on the order itself. */
function concernsGuest(order: OrderDocument, refund: RefundDocument): boolean {
  return order.status === 'cancelled' || order.attempt?.outTradeNo === refund.outTradeNo;
}
