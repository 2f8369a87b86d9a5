import type { GuestInput } from '../../contract/guest';
import type { GuestSiteAnswers, StaffSiteAnswers } from '../../contract/site';
import type { StaffInput } from '../../contract/staff';
import { postText, postTitle } from '../../domain/bulletin/post-text';
import { readPhoneNumber } from '../../domain/reservation/phone-number';
import { siteLimits } from '../../domain/site/site-content';
import { newestPage } from '../../domain/statement/newest-page';
import { faultOfText } from '../bulletin/check-content';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import { openApplicationTask } from './open-application-task';
import { applicationIdFor, type JobApplicationDocument } from './site-documents';

const applicationsPerPage = 20;

/**
 * Somebody would like a job: kept for a while for those who lead the store, and a task of one of them, so that it is
 * answered. Once for each request id.
 */
export async function applyForJob(
  services: Services,
  guestId: string,
  input: GuestInput<'applyForJob'>,
): Promise<GuestSiteAnswers['applyForJob'] | Refused> {
  const { database } = services;
  const _id = applicationIdFor(guestId, input.requestId);
  const known = await database.get('jobApplications', _id);
  if (known) return { keptUntilMs: known.endsAtMs };
  const job = await database.get('jobs', input.jobId);
  if (!job?.isOpen) return new Refused('JOB_UNKNOWN');
  const phone = readPhoneNumber(input.phone);
  if (phone === null) return new Refused('PHONE_WRONG');
  const name = postTitle(input.name);
  if (name === '') return new Refused('INPUT_INVALID', { fields: ['name'] });
  const words = postText(input.words);
  const text = `${name}\n${words}`;
  const fault =
    (await countAttempt(services, guestId, 'application')) ??
    (await faultOfText(services, { openid: guestId, scene: 'comment', text }));
  if (fault) return fault;
  const atMs = services.nowMs();
  const application: JobApplicationDocument = {
    ...{ _id, jobId: job._id, storeId: job.storeId, jobTitle: job.title, guestId, name, phone, words, atMs },
    endsAtMs: atMs + siteLimits.applicationKeptMs,
  };
  const kept = await database.transact(async (transaction) => {
    if (await transaction.get('jobApplications', _id)) return true;
    await transaction.set('jobApplications', application);
    return true;
  });
  if (kept instanceof Refused) return kept;
  await openApplicationTask(services, application);
  return { keptUntilMs: application.endsAtMs };
}

/** Who would like to work at the store, newest first. */
export async function listJobApplications(
  { database }: Services,
  { storeId, beforeMs }: StaffInput<'listJobApplications'>,
): Promise<StaffSiteAnswers['listJobApplications'] | Refused> {
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const found = await database.query('jobApplications', {
    where: { storeId, ...(beforeMs === null ? {} : { atMs: { below: beforeMs } }) },
    orderBy: ['atMs', 'desc'],
    limit: applicationsPerPage + 1,
  });
  const { rows, nextBeforeMs } = newestPage([found], applicationsPerPage);
  return {
    applications: rows.map(({ _id: applicationId, jobTitle, name, phone, words, atMs, endsAtMs }) => ({
      ...{ applicationId, jobTitle, name, phone, words, atMs, endsAtMs },
    })),
    nextBeforeMs,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
  };
}
