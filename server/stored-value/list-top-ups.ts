import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { Services } from '../services';

const topUpsPerPage = 20;

/** What guests of a store have paid into their balances, newest first: a guest who wants it back names one of these. */
export async function listTopUps(
  { database }: Services,
  { storeId, beforeMs }: StaffInput<'listTopUps'>,
): Promise<StaffAnswers['listTopUps']> {
  const found = await database.query('topUps', {
    where: {
      ...{ storeId, kind: 'balance', status: 'paid' },
      ...(beforeMs === null ? {} : { paidAtMs: { below: beforeMs } }),
    },
    orderBy: ['paidAtMs', 'desc'],
    limit: topUpsPerPage + 1,
  });
  const page = found.slice(0, topUpsPerPage);
  return {
    topUps: page.map(({ _id: topUpId, amount, bonus, refunded, paidAtMs, createdAtMs }) => ({
      ...{ topUpId, amount, bonus, refunded, paidAtMs: paidAtMs ?? createdAtMs },
    })),
    nextBeforeMs: found.length > topUpsPerPage ? (page.at(-1)?.paidAtMs ?? null) : null,
  };
}
