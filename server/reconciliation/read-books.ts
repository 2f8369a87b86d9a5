import { billDayEndMs, billDayStartMs } from '../../domain/reconciliation/bill-day';
import type { BookedOrder, BookedPayment, BookedRefund, Books } from '../../domain/reconciliation/books';
import type { TradeBill } from '../../domain/reconciliation/trade-bill';
import { billIdOf } from '../bills/bill-id';
import { orderIdOf } from '../payments/payment-document';
import type { PaymentDocument } from '../payments/payment-document';
import type { RefundDocument } from '../payments/refund-document';
import type { Database } from '../wechat/database';

/** The platform's most for one query; more are read page by page. */
const pageLength = 1000;
const idsPerQuery = 100;

const paymentFields = ['orderId', 'storeId', 'amount', 'status', 'paidAtMs'] as const;
const refundFields = ['outTradeNo', 'orderId', 'storeId', 'amount', 'status', 'createdAtMs'] as const;

type PaymentRow = Pick<PaymentDocument, '_id' | (typeof paymentFields)[number]>;
type RefundRow = Pick<RefundDocument, '_id' | (typeof refundFields)[number]>;

/** What the books hold of the bill's day, and of every number that the bill names, whenever it was written down. */
export async function readBooks(database: Database, bill: TradeBill): Promise<Books> {
  const [startMs, endMs] = [billDayStartMs(bill.day), billDayEndMs(bill.day)];
  const payments = await readPayments(database, startMs, endMs);
  const refunds = await readRefunds(database, startMs, endMs);
  const billedPayments = bill.payments.map(({ outTradeNo }) => outTradeNo);
  const billedRefunds = bill.refunds.map(({ outRefundNo }) => outRefundNo);
  for (const ids of unreadIds(billedPayments, payments)) {
    const where = { _id: { oneOf: ids } };
    for (const row of await database.queryFields('payments', { where, limit: ids.length }, paymentFields))
      payments.set(row._id, row);
  }
  for (const ids of unreadIds(billedRefunds, refunds)) {
    const where = { _id: { oneOf: ids } };
    for (const row of await database.queryFields('refunds', { where, limit: ids.length }, refundFields))
      refunds.set(row._id, row);
  }
  const unknown = billedPayments.filter((outTradeNo) => !payments.has(outTradeNo));
  return {
    payments: [...payments.values()].map(toBookedPayment),
    refunds: [...refunds.values()].map(toBookedRefund),
    ordersByOutTradeNo: await readOrders(database, unknown),
  };
}

function readPayments(database: Database, startMs: number, endMs: number): Promise<Map<string, PaymentRow>> {
  return readSpan(
    (fromMs) =>
      database.queryFields(
        'payments',
        { where: { paidAtMs: { atLeast: fromMs } }, orderBy: ['paidAtMs', 'asc'], limit: pageLength },
        paymentFields,
      ),
    ({ paidAtMs }) => paidAtMs ?? endMs,
    { startMs, endMs },
  );
}

function readRefunds(database: Database, startMs: number, endMs: number): Promise<Map<string, RefundRow>> {
  return readSpan(
    (fromMs) =>
      database.queryFields(
        'refunds',
        { where: { createdAtMs: { atLeast: fromMs } }, orderBy: ['createdAtMs', 'asc'], limit: pageLength },
        refundFields,
      ),
    ({ createdAtMs }) => createdAtMs,
    { startMs, endMs },
  );
}

/**
 * Every row of a span, by pages that begin at the last moment of the page before: rows of that moment come again, and
 * none is passed over. Throws when one moment fills a page, for then the rest of it cannot be reached.
 */
async function readSpan<Row extends { readonly _id: string }>(
  readPage: (fromMs: number) => Promise<readonly Row[]>,
  momentOf: (row: Row) => number,
  span: { readonly startMs: number; readonly endMs: number },
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  let fromMs = span.startMs;
  for (;;) {
    const page = await readPage(fromMs);
    for (const row of page) if (momentOf(row) < span.endMs) rows.set(row._id, row);
    const last = page[page.length - 1];
    if (!last || page.length < pageLength || momentOf(last) >= span.endMs) return rows;
    if (momentOf(last) === fromMs)
      throw new Error(
        `${pageLength} rows or more at the moment ${fromMs}; they cannot be told apart by pages`,
      );
    fromMs = momentOf(last);
  }
}

function unreadIds(ids: readonly string[], read: ReadonlyMap<string, unknown>): string[][] {
  return inChunks(ids.filter((id) => !read.has(id)));
}

function inChunks(ids: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (let at = 0; at < ids.length; at += idsPerQuery) chunks.push(ids.slice(at, at + idsPerQuery));
  return chunks;
}

/** A payment that is lost may still say by its number to which order or bill it belongs. */
async function readOrders(
  database: Database,
  outTradeNos: readonly string[],
): Promise<Map<string, BookedOrder>> {
  return new Map([
    ...(await readOwners(database, 'orders', numbersBy(outTradeNos, orderIdOf))),
    ...(await readOwners(database, 'bills', numbersBy(outTradeNos, billIdOf))),
  ]);
}

function numbersBy(
  outTradeNos: readonly string[],
  ownerOf: (outTradeNo: string) => string | null,
): Map<string, string[]> {
  const numbers = new Map<string, string[]>();
  for (const outTradeNo of outTradeNos) {
    const id = ownerOf(outTradeNo);
    if (id) numbers.set(id, [...(numbers.get(id) ?? []), outTradeNo]);
  }
  return numbers;
}

async function readOwners(
  database: Database,
  collection: 'orders' | 'bills',
  numbersById: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, BookedOrder>> {
  const owners = new Map<string, BookedOrder>();
  for (const ids of inChunks([...numbersById.keys()])) {
    const where = { _id: { oneOf: ids } };
    const rows = await database.queryFields(collection, { where, limit: ids.length }, ['storeId']);
    for (const { _id: orderId, storeId } of rows)
      for (const outTradeNo of numbersById.get(orderId) ?? []) owners.set(outTradeNo, { orderId, storeId });
  }
  return owners;
}

function toBookedPayment({ _id, orderId, storeId, amount, status, paidAtMs }: PaymentRow): BookedPayment {
  return { outTradeNo: _id, orderId, storeId, amount, status, paidAtMs };
}

function toBookedRefund({ _id, ...row }: RefundRow): BookedRefund {
  const { outTradeNo, orderId, storeId, amount, status, createdAtMs } = row;
  return { outRefundNo: _id, outTradeNo, orderId, storeId, amount, status, createdAtMs };
}
