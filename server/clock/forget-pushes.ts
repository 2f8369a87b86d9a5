import type { Services } from '../services';

const documentsPerBatch = 50;
/** WeChat repeats a push within seconds; a day leaves room for whatever holds one back. */
const rememberedForMs = 24 * 60 * 60_000;

/** Removes what tells a repeated push from a new one when no repeat can come any more; says whether more is waiting. */
export async function forgetPushes({ database, nowMs }: Services): Promise<boolean> {
  const old = await database.query('pushes', {
    where: { receivedAtMs: { atMost: nowMs() - rememberedForMs } },
    orderBy: ['receivedAtMs', 'asc'],
    limit: documentsPerBatch,
  });
  for (const { _id } of old) await database.remove('pushes', _id);
  return old.length === documentsPerBatch;
}
