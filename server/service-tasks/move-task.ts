import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import { Refused } from '../refused';
import { announceConversation } from '../service/announce-conversation';
import { noteEnded, noteTakenUp, type ComplaintStanding } from '../service/complaint-notes';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { tellGuest } from '../voice/tell-guest';
import type { Transaction } from '../wechat/database';
import { changeTask } from './change-task';
import type { ServiceTaskDocument } from './task-documents';
import { dueMoment, findOwner } from './task-terms';

type Changed = StaffAnswers['closeTask'] | Refused;

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
export async function closeTask(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'closeTask'>,
): Promise<StaffAnswers['closeTask'] | Refused> {
  const asked = { colleague, input, event: 'close', kind: 'closed', words: input.reason } as const;
  const changed = await changeTask(services, asked, async (transaction, task) => {
    const closedAtMs = services.nowMs();
    await tellOfReview(transaction, task, closedAtMs);
    await tellOfComplaint(transaction, task, closedAtMs, (standing) =>
      noteEnded(transaction, standing, input.reason),
    );
    return { closedAtMs, closedBecause: input.reason };
  });
  return announced(services, input.storeId, changed);
}

/** Whose low mark opened it hears that it was seen to, if they allowed it; the reason is the house's own. */
async function tellOfReview(
  transaction: Transaction,
  { _id: taskId, source, guestId, version }: ServiceTaskDocument,
  nowMs: number,
): Promise<void> {
  if (source.kind !== 'review') return;
  const order = await transaction.get('orders', source.id);
  if (!order || order.guestId !== guestId) return;
  await tellGuest(transaction, order, { kind: 'seen-to', taskId, version: version + 1 }, nowMs);
}

/** Who complained reads in their conversation what became of it. */
async function tellOfComplaint(
  transaction: Transaction,
  task: ServiceTaskDocument,
  nowMs: number,
  note: (standing: ComplaintStanding) => Promise<void>,
): Promise<void> {
  const store = task.source.kind === 'complaint' ? await transaction.get('stores', task.storeId) : null;
  if (store) await note({ task: { ...task, version: task.version + 1 }, store, nowMs });
}

/** Whoever looks at the conversation of a complaint sees the line at once. */
async function announced(services: Services, storeId: string, changed: Changed): Promise<Changed> {
  if (changed instanceof Refused || changed.task.source.kind !== 'complaint') return changed;
  await announceConversation(services, { _id: changed.task.source.id, storeId });
  return changed;
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
  const changed = await changeTask(services, asked, async (transaction, task) => {
    const nowMs = services.nowMs();
    const dueAtMs = dueMoment(hours, input.due, nowMs);
    if (dueAtMs instanceof Refused) return dueAtMs;
    await tellOfComplaint(transaction, { ...task, dueAtMs }, nowMs, (standing) =>
      noteTakenUp(transaction, standing),
    );
    return { dueAtMs, closedAtMs: null, closedBecause: null };
  });
  return announced(services, input.storeId, changed);
}

async function readHours(
  { database }: Services,
  { storeId }: { readonly storeId: string },
): Promise<StoreHours | Refused> {
  const store = await database.get('stores', storeId);
  return store?.hours ?? new Refused('STORE_UNKNOWN');
}
