import type { Services } from '../services';

const documentsPerBatch = 50;

/** Removes applications whose time has come; says whether more are waiting. */
export async function forgetApplications({ database, nowMs }: Services): Promise<boolean> {
  const old = await database.queryFields(
    'jobApplications',
    { where: { endsAtMs: { atMost: nowMs() } }, orderBy: ['endsAtMs', 'asc'], limit: documentsPerBatch },
    ['_id'],
  );
  for (const { _id } of old) await database.remove('jobApplications', _id);
  return old.length === documentsPerBatch;
}
