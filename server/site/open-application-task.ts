import { readActiveTeam } from '../staff/read-team';
import { writeDown } from '../service-tasks/change-task';
import { placed } from '../service-tasks/task-documents';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { JobApplicationDocument } from './site-documents';

/** Whoever would like to work here hears within three days. */
const answeredWithinMs = 3 * 24 * 60 * 60_000;

/**
 * Makes an application the task of somebody who leads the store, a manager before the owner; its id follows from the
 * application, so it is opened once. The task names the job and nobody: who applied stands in the application alone.
 */
export async function openApplicationTask(
  services: Services,
  { _id: applicationId, storeId, jobTitle, guestId, atMs }: JobApplicationDocument,
): Promise<void> {
  const team = await readActiveTeam(services.database, storeId);
  const leader =
    team.find(({ membership }) => membership.role === 'manager') ??
    team.find(({ membership }) => membership.role === 'owner');
  if (!leader) return;
  const { _id: openid, name } = leader.person;
  const _id = `tk-${applicationId}`;
  const opened = await services.database.transact(async (transaction) => {
    if (await transaction.get('serviceTasks', _id)) return true;
    const task = placed({
      ...{ _id, storeId, version: 1, source: { kind: 'application', id: applicationId } },
      ...{ subject: jobTitle.zh, status: 'open', dueAtMs: atMs + answeredWithinMs, openedAtMs: atMs },
      ...{ guestId, ownerId: openid, ownerName: name, closedAtMs: null, closedBecause: null },
    });
    await transaction.add('serviceTasks', task);
    const by = { openid, name, role: leader.membership.role };
    await writeDown(transaction, task, { _id: `${_id}:1`, kind: 'opened', words: task.subject, by, atMs });
    return true;
  });
  if (opened instanceof Refused) services.log({ event: 'application-task-busy', applicationId });
}
