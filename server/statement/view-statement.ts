import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { StatementRow } from '../../contract/statement';
import { newestPage } from '../../domain/statement/newest-page';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import { balanceRow, paymentRow, pointsRow, refundRow } from './statement-rows';

const rowsPerPage = 20;

/**
 * Everything that moved a guest's money, balance and points, newest first: four bounded reads by the guest, and one of
 * the orders on the page. A closed attempt moved nothing and is left out.
 */
export async function viewStatement(
  services: Services,
  guestId: string,
  input: GuestInput<'viewStatement'>,
): Promise<GuestAnswers['viewStatement']> {
  const { database } = services;
  const nowMs = services.nowMs();
  const limit = rowsPerPage + 1;
  const { beforeMs } = input;
  const atMs = beforeMs === null ? {} : { atMs: { below: beforeMs } };
  const createdAtMs = beforeMs === null ? {} : { createdAtMs: { below: beforeMs } };
  const [payments, refunds, balance, points] = await Promise.all([
    database.query('payments', {
      where: { guestId, status: { oneOf: ['waiting', 'paid', 'stray'] }, ...createdAtMs },
      orderBy: ['createdAtMs', 'desc'],
      limit,
    }),
    database.query('refunds', {
      where: { guestId, ...createdAtMs },
      orderBy: ['createdAtMs', 'desc'],
      limit,
    }),
    database.query('storedValueEntries', { where: { guestId, ...atMs }, orderBy: ['atMs', 'desc'], limit }),
    database.query('pointsEntries', { where: { guestId, ...atMs }, orderBy: ['atMs', 'desc'], limit }),
  ]);
  const { rows, nextBeforeMs } = newestPage<StatementRow>(
    [
      payments.map((payment) => paymentRow(payment, nowMs)),
      refunds.map(refundRow),
      balance.map(balanceRow),
      points.map(pointsRow),
    ],
    rowsPerPage,
  );
  return { rows: await withStoreNames(database, guestId, rows), nextBeforeMs, nowMs };
}

async function withStoreNames(
  database: Database,
  guestId: string,
  rows: readonly StatementRow[],
): Promise<StatementRow[]> {
  const ids = [...new Set(rows.flatMap(({ orderId }) => orderId ?? []))];
  if (ids.length === 0) return [...rows];
  const orders = await database.queryFields(
    'orders',
    { where: { _id: { oneOf: ids }, guestId }, limit: ids.length },
    ['storeName'],
  );
  const nameById = new Map(orders.map(({ _id, storeName }) => [_id, storeName]));
  return rows.map((row) => ({ ...row, storeName: nameById.get(row.orderId ?? '') ?? null }));
}
