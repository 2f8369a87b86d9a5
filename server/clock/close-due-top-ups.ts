import { closeAttempt } from '../payments/close-attempt';
import type { Services } from '../services';
import { expireTopUp } from '../stored-value/expire-top-up';
import { attemptOf } from '../stored-value/top-up-document';
import { errorText } from '../wechat/transact';

const topUpsPerBatch = 50;
const lookAgainAfterMs = 60_000;

/** Ends top-ups that were not paid in time, at WeChat first; says whether more is waiting. */
export async function closeDueTopUps(services: Services): Promise<boolean> {
  const due = await services.database.query('topUps', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: topUpsPerBatch,
  });
  for (const topUp of due) {
    try {
      const ended = await closeAttempt(services, attemptOf(topUp));
      if (ended === 'closed') await expireTopUp(services, topUp._id);
      if (ended === 'unclear') await lookAgainLater(services, topUp._id, topUp.dueAtMs);
    } catch (error) {
      services.log({ event: 'due-top-up-failed', topUpId: topUp._id, error: errorText(error) });
      await lookAgainLater(services, topUp._id, topUp.dueAtMs);
    }
  }
  return due.length === topUpsPerBatch;
}

async function lookAgainLater(services: Services, topUpId: string, seenDueAtMs: number | null) {
  const dueAtMs = services.nowMs() + lookAgainAfterMs;
  await services.database.updateIf(
    'topUps',
    topUpId,
    { status: 'waiting', dueAtMs: seenDueAtMs },
    { dueAtMs },
  );
}
