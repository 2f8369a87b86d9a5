import type { RefundRow } from '../../contract/refunds';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { reasonWords } from '../../domain/reason/reason';
import type { RefundDocument } from '../payments/refund-document';
import type { Services } from '../services';
import type { RefundRequestDocument } from './refund-request-document';

const rowsShown = 50;

/** What waits for somebody: refunds to approve, and refunds that WeChat Pay could not carry out; and the newest ones. */
export async function listRefunds(
  { database }: Services,
  { storeId }: StaffInput<'listRefunds'>,
): Promise<StaffAnswers['listRefunds']> {
  const newestFirst = ['createdAtMs', 'desc'] as const;
  const [requests, failed, recent] = await Promise.all([
    database.query('refundRequests', {
      where: { storeId, status: 'waiting' },
      orderBy: newestFirst,
      limit: rowsShown,
    }),
    database.query('refunds', {
      where: { storeId, status: { oneOf: ['abnormal', 'closed'] } },
      orderBy: newestFirst,
      limit: rowsShown,
    }),
    database.query('refunds', {
      where: { storeId, status: { oneOf: ['waiting', 'processing', 'succeeded', 'settled-by-hand'] } },
      orderBy: newestFirst,
      limit: rowsShown,
    }),
  ]);
  return {
    toApprove: requests.map(requestRow),
    toSettle: failed.map(refundRow),
    recent: recent.map(refundRow),
  };
}

function requestRow(request: RefundRequestDocument): RefundRow {
  const { orderId, amount, reason, createdAtMs, requestedByName } = request;
  return {
    ...{ id: request._id, orderId, amount, reason: reasonWords(reason), status: 'awaiting-approval' },
    ...{ atMs: createdAtMs, arrivedAtMs: null, requestedByName },
    asked: { wish: request.wish, dishes: request.dishes ?? [], shown: request.shown ?? null },
  };
}

function refundRow(refund: RefundDocument): RefundRow {
  const { orderId, amount, reason, status, createdAtMs, arrivedAtMs } = refund;
  return {
    ...{ id: refund._id, orderId, amount, reason: reasonWords(reason), status },
    ...{ atMs: createdAtMs, arrivedAtMs, requestedByName: null, asked: null },
  };
}
