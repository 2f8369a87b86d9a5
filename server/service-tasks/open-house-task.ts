import type { TaskView } from '../../contract/service-tasks';
import type { LocalText } from '../../domain/text/local-text';
import type { TaskCandidate } from '../../domain/voice/low-mark';
import type { Transaction } from '../wechat/database';
import { entryIdFor, writeDown } from './change-task';
import { house, placed, type ServiceTaskDocument } from './task-documents';

const subjectLength = 60;

interface HouseTask {
  /** Follows from its cause, so that it is opened once. */
  readonly _id: string;
  readonly storeId: string;
  readonly guestId: string | null;
  readonly source: TaskView['source'];
  /** Longer ones are cut: the whole stands where the source leads. */
  readonly subject: LocalText;
  readonly owner: Pick<TaskCandidate, 'openid' | 'name'>;
  readonly openedAtMs: number;
  readonly dueAtMs: number;
}

/** Opens a task that no colleague has opened, in the transaction of what caused it; yields the one that stands. */
export async function openHouseTask(
  transaction: Transaction,
  { owner, subject, ...wanted }: HouseTask,
): Promise<ServiceTaskDocument> {
  const known = await transaction.get('serviceTasks', wanted._id);
  if (known) return known;
  const task = placed({
    ...{ ...wanted, version: 1, status: 'open', closedAtMs: null, closedBecause: null },
    subject: { zh: cut(subject.zh), en: cut(subject.en) },
    ...{ ownerId: owner.openid, ownerName: owner.name },
  });
  await transaction.add('serviceTasks', task);
  const entry = { _id: entryIdFor(task._id, house, 'opened'), kind: 'opened', words: task.subject } as const;
  await writeDown(transaction, task, { ...entry, by: house, atMs: wanted.openedAtMs });
  return task;
}

function cut(words: string): string {
  return [...words].slice(0, subjectLength).join('');
}
