import type { Services } from '../services';

const documentsPerBatch = 50;

/** Removes what counts attempts when their window is over; says whether more is waiting. */
export async function forgetAttempts({ database, nowMs }: Services): Promise<boolean> {
  const over = await database.query('attempts', {
    where: { endsAtMs: { atMost: nowMs() } },
    orderBy: ['endsAtMs', 'asc'],
    limit: documentsPerBatch,
  });
  for (const { _id, endsAtMs } of over) {
    await database.transact(async (transaction) => {
      // Whoever tried again meanwhile has moved the end of the window.
      const seen = await transaction.get('attempts', _id);
      if (seen?.endsAtMs === endsAtMs) await transaction.remove('attempts', _id);
      return true;
    });
  }
  return over.length === documentsPerBatch;
}
