import type { ActionAnswer } from '../../contract/envelope';
import type { RefundMeaning, RefundRow, WaitingRefunds } from '../../contract/refunds';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { reasonWords } from '../../domain/reason/reason';
import type { RefundWish } from '../../domain/refund/refund-wish';
import type { OrderDocument } from '../ordering/order-document';
import type { RefundDocument } from '../payments/refund-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { planFor } from './find-plan';
import { meaningOf } from './refund-meaning';
import type { RefundRequestDocument } from './refund-request-document';

const rowsShown = 50;
const newestFirst = ['createdAtMs', 'desc'] as const;

/** What waits for somebody: refunds to approve, and refunds that WeChat Pay could not carry out; and the newest ones. */
export async function listRefunds(
  services: Services,
  { storeId }: StaffInput<'listRefunds'>,
): Promise<StaffAnswers['listRefunds']> {
  const [toApprove, failed, recent] = await Promise.all([
    rowsToApprove(services, storeId),
    services.database.query('refunds', toSettle(storeId)),
    services.database.query('refunds', {
      where: { storeId, status: { oneOf: ['waiting', 'processing', 'succeeded', 'settled-by-hand'] } },
      orderBy: newestFirst,
      limit: rowsShown,
    }),
  ]);
  return {
    toApprove,
    toSettle: failed.map(refundRow),
    recent: recent.map(refundRow),
  };
}

/** The same for the badges of every page: what waits, without what it means. */
export async function waitingRefunds({ database }: Services, storeId: string): Promise<WaitingRefunds> {
  const [requests, failed] = await Promise.all([
    database.queryFields('refundRequests', toApprove(storeId), ['orderId', 'amount', 'reason']),
    database.queryFields('refunds', toSettle(storeId), ['status']),
  ]);
  return {
    toApprove: requests.map(({ _id: id, orderId, amount, reason }) => ({
      ...{ id, orderId, amount, reason: reasonWords(reason) },
    })),
    toSettle: failed.length,
  };
}

function toApprove(storeId: string) {
  const where = { storeId, status: 'waiting' } as const;
  return { where, orderBy: newestFirst, limit: rowsShown };
}

function toSettle(storeId: string) {
  const where = { storeId, status: { oneOf: ['abnormal', 'closed'] as const } };
  return { where, orderBy: newestFirst, limit: rowsShown };
}

async function rowsToApprove(services: Services, storeId: string): Promise<RefundRow[]> {
  const { database } = services;
  const requests = await database.query('refundRequests', toApprove(storeId));
  const orderIds = [...new Set(requests.map(({ orderId }) => orderId))];
  const orders = orderIds.length
    ? await database.query('orders', { where: { _id: { oneOf: orderIds } }, limit: orderIds.length })
    : [];
  const orderById = new Map(orders.map((order) => [order._id, order]));
  return Promise.all(
    requests.map(async (request) =>
      requestRow(request, await meaningNow(services, orderById.get(request.orderId), request.wish)),
    ),
  );
}

/** What was asked for is planned anew: the order may have changed since. */
async function meaningNow(
  services: Services,
  order: OrderDocument | undefined,
  wish: RefundWish,
): Promise<ActionAnswer<RefundMeaning>> {
  if (!order) return { ok: false, refusal: new Refused('ORDER_UNKNOWN').asRefusal() };
  const plan = planFor(order, wish);
  if (plan instanceof Refused) return { ok: false, refusal: plan.asRefusal() };
  return { ok: true, data: await meaningOf(services, order, plan) };
}

function requestRow(request: RefundRequestDocument, now: ActionAnswer<RefundMeaning>): RefundRow {
  const { orderId, amount, reason, createdAtMs, requestedByName } = request;
  return {
    ...{ id: request._id, orderId, amount, reason: reasonWords(reason), status: 'awaiting-approval' },
    ...{ atMs: createdAtMs, arrivedAtMs: null, requestedByName },
    asked: { wish: request.wish, dishes: request.dishes ?? [], shown: request.shown ?? null, now },
  };
}

function refundRow(refund: RefundDocument): RefundRow {
  const { orderId, amount, reason, status, createdAtMs, arrivedAtMs } = refund;
  return {
    ...{ id: refund._id, orderId, amount, reason: reasonWords(reason), status },
    ...{ atMs: createdAtMs, arrivedAtMs, requestedByName: null, asked: null },
  };
}
