import { endingSoon } from '../../domain/membership/points-account';
import { businessDay } from '../../domain/store-hours/business-day';
import { memberNewsEntry, pointsEndingNews } from '../membership/member-news';
import { daysOfEndNotice, endNoticeDueMs } from '../membership/points-documents';
import { Refused } from '../refused';
import type { Services } from '../services';
import { firstStore } from './tend-members';

const accountsPerBatch = 50;
const dayMs = 24 * 60 * 60_000;

/** Tells members of points that end within a week, once for each of them; says whether more is waiting. */
export async function tellPointsEnding(services: Services): Promise<boolean> {
  const { database } = services;
  const nowMs = services.nowMs();
  const due = await database.queryFields(
    'pointsAccounts',
    {
      where: { endNoticeAtMs: { atMost: nowMs } },
      orderBy: ['endNoticeAtMs', 'asc'],
      limit: accountsPerBatch,
    },
    ['_id'],
  );
  if (due.length === 0) return false;
  const from = await firstStore(services);
  if (!from) return false;
  for (const { _id: guestId } of due) {
    const told = await database.transact(async (transaction) => {
      const account = await transaction.get('pointsAccounts', guestId);
      if (!account || (account.endNoticeAtMs ?? Infinity) > nowMs) return false;
      const { points, endsAtMs } = endingSoon(account, nowMs, daysOfEndNotice);
      const endNoticeToldMs = nowMs + daysOfEndNotice * dayMs;
      await transaction.update('pointsAccounts', guestId, {
        ...{ endNoticeToldMs, endNoticeAtMs: endNoticeDueMs(account, endNoticeToldMs) },
      });
      if (points === 0 || endsAtMs === null) return true;
      const day = businessDay(from.dayClock, endsAtMs - 1);
      const news = { ...pointsEndingNews(points, day), guestId, nowMs, cause: `points end ${endsAtMs}` };
      await transaction.add('outbox', memberNewsEntry(from, news));
      return true;
    });
    if (told instanceof Refused) services.log({ event: 'points-busy' });
  }
  return due.length === accountsPerBatch;
}
