import { goOnDeleting } from '../privacy/delete-account';
import type { Services } from '../services';

const deletionsPerBatch = 5;

/** Goes on with accounts that were too large to be deleted in one call. */
export async function finishDeletions(services: Services): Promise<boolean> {
  const due = await services.database.query('deletions', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: deletionsPerBatch,
  });
  for (const deletion of due) await goOnDeleting(services, deletion);
  return due.length === deletionsPerBatch;
}
