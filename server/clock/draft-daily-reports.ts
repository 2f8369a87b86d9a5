import { hasClosedForDay } from '../../domain/report/day-over';
import { businessDay } from '../../domain/store-hours/business-day';
import { dayFiguresId } from '../insight/figures-document';
import { collectSales } from '../reports/collect-sales';
import { emptyReport } from '../reports/daily-report';
import { reportId } from '../reports/report-document';
import type { Services } from '../services';
import { DuplicateIdError } from '../wechat/database';

const storesPerRun = 100;
const dayMs = 24 * 60 * 60_000;

/**
 * When a store has closed, the report of its day is there with its sales, for a person to say the rest. A day that no
 * clock saw closing, or that never closes, gets its report on the next one if anything was sold. Never more to do in the
 * same run.
 */
export async function draftDailyReports(services: Services): Promise<boolean> {
  const { database, nowMs } = services;
  const stores = await database.queryFields('stores', { where: {}, limit: storesPerRun }, ['hours']);
  const days = stores.flatMap(({ _id: storeId, hours }) => {
    const yesterday = { storeId, day: businessDay(hours, nowMs() - dayMs), hasClosed: false };
    const today = { storeId, day: businessDay(hours, nowMs()), hasClosed: true };
    return hasClosedForDay(hours, nowMs()) ? [yesterday, today] : [yesterday];
  });
  if (days.length === 0) return false;
  const ids = days.map(({ storeId, day }) => reportId(storeId, day));
  const where = { _id: { oneOf: ids } };
  const known = await database.queryFields('dailyReports', { where, limit: ids.length }, ['day']);
  const knownIds = new Set(known.map(({ _id }) => _id));
  const missing = days.filter(({ storeId, day }) => !knownIds.has(reportId(storeId, day)));
  const sold = await soldOn(services, missing);
  for (const { storeId, day, hasClosed } of missing)
    if (hasClosed || sold.has(dayFiguresId(storeId, day))) await draft(services, storeId, day);
  return false;
}

async function soldOn(
  { database }: Services,
  days: readonly { readonly storeId: string; readonly day: string }[],
): Promise<ReadonlySet<string>> {
  if (days.length === 0) return new Set();
  const where = { _id: { oneOf: days.map(({ storeId, day }) => dayFiguresId(storeId, day)) } };
  const figures = await database.queryFields('figures', { where, limit: days.length }, ['orders']);
  return new Set(figures.filter(({ orders }) => orders > 0).map(({ _id }) => _id));
}

async function draft(services: Services, storeId: string, day: string): Promise<void> {
  const store = await services.database.get('stores', storeId);
  if (!store) return;
  const sales = await collectSales(services, store, day, null);
  try {
    await services.database.add('dailyReports', emptyReport(storeId, day, sales, services.nowMs()));
  } catch (error) {
    if (!(error instanceof DuplicateIdError)) throw error;
  }
}
