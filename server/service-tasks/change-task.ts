import type { TaskEntryView, TaskView } from '../../contract/service-tasks';
import { taskStatusAfter, type TaskEvent } from '../../domain/service-task/task-lifecycle';
import { orderIdFor } from '../ordering/order-id';
import { Refused } from '../refused';
import { newReminder, reminderId } from '../reminders/reminder-document';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { placed, taskView, type ServiceTaskDocument, type TaskEntryDocument } from './task-documents';

interface AskedChange {
  readonly colleague: Colleague;
  readonly input: {
    readonly storeId: string;
    readonly taskId: string;
    readonly requestId: string;
    /** As the task was seen; a note fits every version. */
    readonly version?: number;
  };
  readonly event: TaskEvent;
  readonly kind: TaskEntryView['kind'];
  readonly words: string;
}

type Fields = Partial<
  Pick<ServiceTaskDocument, 'ownerId' | 'ownerName' | 'dueAtMs' | 'closedAtMs' | 'closedBecause'>
>;

/**
 * Moves a task by its lifecycle, with the entry that says so. Of two colleagues who saw the same version one wins, the
 * other fetches again; a repeat finds its entry and changes nothing.
 */
export async function changeTask(
  services: Services,
  asked: AskedChange,
  change: (transaction: Transaction, before: ServiceTaskDocument) => Promise<Fields | Refused>,
): Promise<{ readonly task: TaskView } | Refused> {
  const task = await services.database.transact(async (transaction) => {
    const { colleague, input, event, kind, words } = asked;
    const before = await transaction.get('serviceTasks', input.taskId);
    if (before?.storeId !== input.storeId) return new Refused('TASK_UNKNOWN');
    const entryId = entryIdFor(before._id, colleague, input.requestId);
    if (await transaction.get('taskEntries', entryId)) return before;
    const status = taskStatusAfter(before.status, event);
    const isStale = input.version !== undefined && input.version !== before.version;
    if (status === null || isStale) {
      return new Refused('TASK_MOVED_ON', { status: before.status, version: before.version });
    }
    const fields = await change(transaction, before);
    if (fields instanceof Refused) return fields;
    const after = placed({ ...before, ...fields, status, version: before.version + 1 });
    await transaction.set('serviceTasks', after);
    const entry = { _id: entryId, kind, words, by: colleague, atMs: services.nowMs() };
    await writeDown(transaction, after, entry);
    return after;
  });
  if (task instanceof Refused) return task;
  return { task: taskView(task, asked.colleague.openid, services.nowMs()) };
}

/** Who did it: a colleague, or the house for what a guest's mark has opened. */
type Author = Pick<Colleague, 'openid' | 'name'>;

/** Adds what was done to the task's history, and sees to it that the board is told when it is overdue. */
export async function writeDown(
  transaction: Transaction,
  task: ServiceTaskDocument,
  done: Pick<TaskEntryDocument, '_id' | 'kind' | 'words' | 'atMs'> & { readonly by: Author },
): Promise<void> {
  const { _id: taskId, storeId, guestId, version: number, ownerName, dueAtMs } = task;
  const { by, ...entry } = done;
  await transaction.add('taskEntries', {
    ...{ ...entry, taskId, storeId, guestId, number, ownerName, dueAtMs },
    ...{ by: by.openid, byName: by.name },
  });
  if (entry.kind === 'noted') return;
  const orderId = task.source.kind === 'order' ? task.source.id : '';
  const waiting = { kind: 'task-overdue', storeId, subject: taskId, orderId, sinceMs: dueAtMs } as const;
  if (task.isClosed) await transaction.remove('reminders', reminderId(waiting));
  else await transaction.set('reminders', newReminder(waiting, dueAtMs));
}

export function entryIdFor(taskId: string, colleague: Pick<Author, 'openid'>, requestId: string): string {
  return `${taskId}:${orderIdFor(colleague.openid, `task ${requestId}`)}`;
}
