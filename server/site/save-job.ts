import type { StaffSiteAnswers } from '../../contract/site';
import type { StaffInput } from '../../contract/staff';
import { cleanLocalText, siteLimits } from '../../domain/site/site-content';
import { faultOfText } from '../bulletin/check-content';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { jobIdFor, jobView, type JobDocument } from './site-documents';

type Input = StaffInput<'saveJob'>;

/** Puts a job of the store up, changes it, or says that it is taken; once for each request id. */
export async function saveJob(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<StaffSiteAnswers['saveJob'] | Refused> {
  const { openid } = colleague;
  const words = {
    title: cleanLocalText(input.title),
    text: cleanLocalText(input.text),
    pay: cleanLocalText(input.pay),
  };
  if (words.title.zh === '') return new Refused('INPUT_INVALID', { fields: ['title'] });
  const said = Object.values(words).flatMap(({ zh, en }) => [zh, en]);
  const fault =
    (await countAttempt(services, openid, 'article')) ??
    (await faultOfNewJob(services, input)) ??
    (await faultOfText(services, { openid, scene: 'forum', text: said.join('\n') }));
  if (fault) return fault;
  const job = await services.database.transact(async (transaction) => {
    const { storeId, requestId, isOpen, expectedVersion } = input;
    const _id = input.jobId ?? jobIdFor(storeId, requestId);
    const before = await transaction.get('jobs', _id);
    if (before?.requestId === requestId) return before;
    if (input.jobId !== null && before?.storeId !== storeId) return new Refused('JOB_UNKNOWN');
    const present = before?.version ?? 0;
    if (present !== expectedVersion) return new Refused('SITE_CHANGED', { version: present });
    const createdAtMs = before?.createdAtMs ?? services.nowMs();
    const next: JobDocument = {
      ...{ ...words, _id, storeId, isOpen, requestId, createdAtMs, version: present + 1 },
    };
    await transaction.set('jobs', next);
    await audit(transaction, services, {
      ...{ storeId, actor: openid, action: 'saveJob', subject: _id, reason: null },
      before: before ? stateOf(before) : 'no such job',
      after: stateOf(next),
    });
    return next;
  });
  if (job instanceof Refused) return job;
  return { job: { ...jobView(job), isOpen: job.isOpen, version: job.version } };
}

function stateOf({ isOpen, title }: JobDocument): string {
  return `${title.zh} ${isOpen ? 'open' : 'closed'}`;
}

/** A store has so many jobs at most, open and closed together. */
async function faultOfNewJob({ database }: Services, { storeId, jobId }: Input): Promise<Refused | null> {
  if (jobId !== null) return null;
  const jobs = await database.queryFields(
    'jobs',
    { where: { storeId }, orderBy: ['createdAtMs', 'desc'], limit: siteLimits.jobs * 2 },
    ['_id'],
  );
  return jobs.length < siteLimits.jobs * 2 ? null : new Refused('LIST_FULL', { most: siteLimits.jobs * 2 });
}
