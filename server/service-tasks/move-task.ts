import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { tellGuest } from '../voice/tell-guest';
import type { Transaction } from '../wechat/database';
import { changeTask } from './change-task';
import { dueMoment, findOwner } from './task-terms';

/** Gives the task to a colleague, or keeps it, to be done by another time. */
export async function assignTask(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'assignTask'>,
): Promise<StaffAnswers['assignTask'] | Refused> {
  const hours = await readHours(services, input);
  if (hours instanceof Refused) return hours;
  const asked = { colleague, input, event: 'assign', kind: 'assigned', words: '' } as const;
  return changeTask(services, asked, async (transaction) => {
    const dueAtMs = dueMoment(hours, input.due, services.nowMs());
    if (dueAtMs instanceof Refused) return dueAtMs;
    const owner = await findOwner(transaction, colleague, input);
    return owner instanceof Refused ? owner : { ...owner, dueAtMs };
  });
}

/** Writes down what was done; with the first note the task is in progress. */
export function noteTask(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'noteTask'>,
): Promise<StaffAnswers['noteTask'] | Refused> {
  const asked = { colleague, input, event: 'note', kind: 'noted', words: input.words } as const;
  return changeTask(services, asked, () => Promise.resolve({}));
}

/** Ends the task, and says how it ended. */
export function closeTask(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'closeTask'>,
): Promise<StaffAnswers['closeTask'] | Refused> {
  const asked = { colleague, input, event: 'close', kind: 'closed', words: input.reason } as const;
  return changeTask(services, asked, async (transaction) => {
    const closedAtMs = services.nowMs();
    await tellOfReview(transaction, input.taskId, closedAtMs);
    return { closedAtMs, closedBecause: input.reason };
  });
}

/** Whose low mark opened it hears that it was seen to, if they allowed it; the reason is the house's own. */
async function tellOfReview(transaction: Transaction, taskId: string, nowMs: number): Promise<void> {
  const task = await transaction.get('serviceTasks', taskId);
  if (task?.source.kind !== 'review') return;
  const order = await transaction.get('orders', task.source.id);
  if (!order || order.guestId !== task.guestId) return;
  await tellGuest(transaction, order, { kind: 'seen-to', taskId, version: task.version + 1 }, nowMs);
}

/** Takes the task up again, for the colleague who had it. */
export async function reopenTask(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'reopenTask'>,
): Promise<StaffAnswers['reopenTask'] | Refused> {
  const hours = await readHours(services, input);
  if (hours instanceof Refused) return hours;
  const asked = { colleague, input, event: 'reopen', kind: 'reopened', words: input.reason } as const;
  return changeTask(services, asked, () => {
    const dueAtMs = dueMoment(hours, input.due, services.nowMs());
    return Promise.resolve(
      dueAtMs instanceof Refused ? dueAtMs : { dueAtMs, closedAtMs: null, closedBecause: null },
    );
  });
}

async function readHours(
  { database }: Services,
  { storeId }: { readonly storeId: string },
): Promise<StoreHours | Refused> {
  const store = await database.get('stores', storeId);
  return store?.hours ?? new Refused('STORE_UNKNOWN');
}
