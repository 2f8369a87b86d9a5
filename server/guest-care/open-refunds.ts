import type { GuestCard } from '../../contract/guest-care';
import type { RefundDocument, RefundStatus } from '../payments/refund-document';
import type { Database } from '../wechat/database';

const refundsRead = 20;
const requestsRead = 10;

type OpenRefund = GuestCard['openRefunds'][number];

const openAs: Readonly<Partial<Record<RefundStatus, OpenRefund['status']>>> = {
  waiting: 'on-its-way',
  processing: 'on-its-way',
  abnormal: 'needs-help',
  closed: 'needs-help',
};

/** Money of this store on its way back to the guest, and refunds of the shown orders that wait for an approval. */
export async function readOpenRefunds(
  database: Database,
  { storeId, guestId }: { readonly storeId: string; readonly guestId: string },
  orders: readonly { readonly _id: string }[],
): Promise<OpenRefund[]> {
  const orderIds = orders.map(({ _id }) => _id);
  const [refunds, requests] = await Promise.all([
    database.query('refunds', {
      where: { guestId },
      orderBy: ['createdAtMs', 'desc'],
      limit: refundsRead,
    }),
    orderIds.length === 0
      ? []
      : database.query('refundRequests', {
          where: { orderId: { oneOf: orderIds }, status: 'waiting' },
          limit: requestsRead,
        }),
  ]);
  const asked = requests.map(({ orderId, amount, createdAtMs }) => ({
    ...{ orderId, amount, status: 'awaiting-approval' as const, atMs: createdAtMs },
  }));
  return [...asked, ...refunds.filter((refund) => refund.storeId === storeId).flatMap(openRefund)];
}

function openRefund({ orderId, amount, status, createdAtMs }: RefundDocument): OpenRefund[] {
  const openStatus = openAs[status];
  return openStatus === undefined ? [] : [{ orderId, amount, status: openStatus, atMs: createdAtMs }];
}
