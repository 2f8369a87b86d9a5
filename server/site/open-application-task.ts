import { readActiveTeam } from '../staff/read-team';
import { openHouseTask } from '../service-tasks/open-house-task';
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
  const opened = await services.database.transact((transaction) =>
    openHouseTask(transaction, {
      ...{ _id: `tk-${applicationId}`, storeId, guestId, source: { kind: 'application', id: applicationId } },
      ...{ subject: jobTitle, owner: { openid, name }, openedAtMs: atMs, dueAtMs: atMs + answeredWithinMs },
    }),
  );
  if (opened instanceof Refused) services.log({ event: 'application-task-busy', applicationId });
}
