import { expirePoints } from '../membership/points-ledger';
import { Refused } from '../refused';
import type { Services } from '../services';

const accountsPerBatch = 50;

/** Sweeps points that ended, with an entry for each lot; says whether more is waiting. */
export async function expireDuePoints(services: Services): Promise<boolean> {
  const nowMs = services.nowMs();
  const due = await services.database.queryFields(
    'pointsAccounts',
    {
      where: { nextExpiryMs: { atMost: nowMs } },
      orderBy: ['nextExpiryMs', 'asc'],
      limit: accountsPerBatch,
    },
    ['_id'],
  );
  for (const { _id: guestId } of due) {
    const swept = await services.database.transact(async (transaction) => {
      await expirePoints(transaction, guestId, nowMs);
      return true;
    });
    if (swept instanceof Refused) services.log({ event: 'points-busy' });
  }
  return due.length === accountsPerBatch;
}
