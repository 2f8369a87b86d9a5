import type { Services } from '../services';

const scansPerBatch = 50;

/** Removes scans of members' codes when nobody asks for them any more; says whether more is waiting. */
export async function forgetMemberScans({ database, nowMs }: Services): Promise<boolean> {
  const over = await database.queryFields(
    'memberScans',
    { where: { forgetAtMs: { atMost: nowMs() } }, orderBy: ['forgetAtMs', 'asc'], limit: scansPerBatch },
    ['_id'],
  );
  for (const { _id } of over) await database.remove('memberScans', _id);
  return over.length === scansPerBatch;
}
