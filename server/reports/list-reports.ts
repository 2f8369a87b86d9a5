import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { businessDay } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { isSuspended } from '../staff/staff-document';

const reportsPerPage = 30;

/** Reports, newest first: of one store, or of every store of which the reader is an owner. */
export async function listDailyReports(
  services: Services,
  colleague: Colleague,
  { storeId, overStores, beforeDay }: StaffInput<'listDailyReports'>,
): Promise<StaffAnswers['listDailyReports'] | Refused> {
  const { database, nowMs } = services;
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const owned = overStores ? await ownedStores(services, colleague) : [];
  const storeIds = [...new Set([storeId, ...owned])];
  const fields = ['storeId', 'day', 'state', 'sales', 'signedBy'] as const;
  const found = await database.queryFields(
    'dailyReports',
    {
      where: { storeId: { oneOf: storeIds }, ...(beforeDay === null ? {} : { day: { before: beforeDay } }) },
      orderBy: ['day', 'desc'],
      limit: reportsPerPage + storeIds.length,
    },
    fields,
  );
  const names = await storeNames(services, storeIds);
  const { page, nextBeforeDay } = wholeDays(found, reportsPerPage + storeIds.length);
  return {
    reports: page.map(({ storeId: ofStore, day, state, sales, signedBy }) => ({
      ...{ storeId: ofStore, day, state, orders: sales.orders, net: sales.takings.net },
      ...{ storeName: names.get(ofStore) ?? store.name, signedByName: signedBy?.name ?? null },
    })),
    nextBeforeDay,
    today: businessDay(store.hours, nowMs()),
  };
}

/** A full page ends with its last whole day: each store has one report a day, so that more than one day is on it. */
function wholeDays<Row extends { readonly day: string }>(found: readonly Row[], limit: number) {
  if (found.length < limit) return { page: found, nextBeforeDay: null };
  const cut = found.at(-1)?.day ?? '';
  const page = found.filter(({ day }) => day !== cut);
  return { page, nextBeforeDay: page.at(-1)?.day ?? null };
}

async function ownedStores({ database }: Services, { openid }: Colleague): Promise<string[]> {
  const person = await database.get('staff', openid);
  const owned = person?.memberships.filter((each) => each.role === 'owner' && !isSuspended(each)) ?? [];
  return owned.map(({ storeId }) => storeId);
}

async function storeNames({ database }: Services, storeIds: readonly string[]) {
  const where = { _id: { oneOf: storeIds } };
  const stores = await database.queryFields('stores', { where, limit: storeIds.length }, ['name']);
  return new Map(stores.map(({ _id, name }) => [_id, name]));
}
