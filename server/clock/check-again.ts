import { checkAgain } from '../service/check-content';
import type { Services } from '../services';

const messagesPerBatch = 20;

/** Asks again about messages whose verdict did not come; says whether more are waiting. */
export async function checkContentAgain(services: Services): Promise<boolean> {
  const due = await services.database.query('serviceMessages', {
    where: { checkDueAtMs: { atMost: services.nowMs() } },
    orderBy: ['checkDueAtMs', 'asc'],
    limit: messagesPerBatch,
  });
  for (const message of due) await checkAgain(services, message);
  return due.length === messagesPerBatch;
}
