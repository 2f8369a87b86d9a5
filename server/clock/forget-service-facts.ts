import type { Services } from '../services';

const documentsPerBatch = 50;
/** The desk looks at the newest; what is older stands in the figures that were folded from it. */
const rememberedForMs = 60 * 24 * 60 * 60_000;

/** Removes facts of the service desk that were folded long ago; says whether more are waiting. */
export async function forgetServiceFacts({ database, nowMs }: Services): Promise<boolean> {
  const old = await database.query('serviceFacts', {
    where: { dueAtMs: null, atMs: { atMost: nowMs() - rememberedForMs } },
    orderBy: ['atMs', 'asc'],
    limit: documentsPerBatch,
  });
  for (const { _id } of old) await database.remove('serviceFacts', _id);
  return old.length === documentsPerBatch;
}
