import type { TaskEntryView, TaskView } from '../../contract/service-tasks';
import { placeInList } from '../../domain/listing/place-in-list';
import type { TaskStatus } from '../../domain/service-task/task-lifecycle';
import { inBothLanguages, type LocalText } from '../../domain/text/local-text';

/** `serviceTasks/<hash>`: a complaint or another promise, open until somebody closes it with a reason. */
export interface ServiceTaskDocument {
  readonly _id: string;
  readonly storeId: string;
  /** Raised with every change; as many entries has its history. */
  readonly version: number;
  readonly source: TaskView['source'];
  /** Whom it is about; null for a review of somebody unknown, and once the account is deleted. */
  readonly guestId: string | null;
  /** Own words of a colleague or guest, or what the house says of a mark. */
  readonly subject: string | LocalText;
  readonly status: TaskStatus;
  /** The same as its status says, for the index of everything that is not closed. */
  readonly isClosed: boolean;
  /** The colleague's openid. */
  readonly ownerId: string;
  readonly ownerName: string;
  readonly openedAtMs: number;
  readonly dueAtMs: number;
  /** By its due time, or by its end once it is closed; see `placeInList`. */
  readonly place: number;
  readonly closedAtMs: number | null;
  readonly closedBecause: string | null;
}

/** `taskEntries/<taskId>:<hash of the request>`: something that was done with a task. Added and never changed. */
export interface TaskEntryDocument extends Omit<TaskEntryView, 'words'> {
  readonly _id: string;
  readonly words: string | LocalText;
  readonly taskId: string;
  readonly storeId: string;
  readonly guestId: string | null;
  readonly by: string;
}

/** Who has opened what no colleague has: a guest's mark, complaint or application. */
export const house = { openid: 'house', name: '' } as const;

/** A task in its place among those that are open, or among those that are closed. */
export function placed(task: Omit<ServiceTaskDocument, 'place' | 'isClosed'>): ServiceTaskDocument {
  const isClosed = task.status === 'closed';
  return { ...task, isClosed, place: placeInList(task.closedAtMs ?? task.dueAtMs, task._id) };
}

export function taskView(task: ServiceTaskDocument, viewerId: string, nowMs: number): TaskView {
  const { _id: id, place: _place, isClosed, storeId: _storeId, ...view } = task;
  return {
    ...view,
    id,
    subject: inBothLanguages(view.subject),
    isMine: task.ownerId === viewerId,
    isOverdue: !isClosed && task.dueAtMs <= nowMs,
  };
}

export function taskEntryView(entry: TaskEntryDocument): TaskEntryView {
  const { number, kind, words, by, ownerName, dueAtMs, atMs } = entry;
  const byName = by === house.openid ? house.name : entry.byName;
  return { number, kind, words: inBothLanguages(words), byName, ownerName, dueAtMs, atMs };
}
