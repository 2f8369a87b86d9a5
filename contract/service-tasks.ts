import * as v from 'valibot';
import type { TaskStatus } from '../domain/service-task/task-lifecycle';
import { isCalendarDay } from '../domain/store-hours/local-time';
import type { LocalText } from '../domain/text/local-text';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
/** As the task was seen: somebody else may have changed it since. */
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** A day of the store's calendar and a minute of it, on the store's own clock. */
const due = v.strictObject({
  day: v.pipe(v.string(), v.check(isCalendarDay, 'There is no such day')),
  minute: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1439)),
});

/** What a colleague makes a task of. */
export const taskSourceKinds = ['conversation', 'order', 'review'] as const;
/** An application for a job and a guest's complaint open their tasks by themselves; a complaint names its conversation. */
export type TaskSourceKind = (typeof taskSourceKinds)[number] | 'application' | 'complaint';

/** Complaints and other promises, which stay open until somebody closes them; part of the function `staff`. */
export const serviceTaskInputs = {
  listTasks: v.strictObject({
    storeId: id,
    which: v.picklist(['mine', 'all', 'overdue', 'closed']),
    /** Where the page before ended; null for the first one. */
    after: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  /** One task with its history, newest first. */
  viewTask: v.strictObject({
    storeId: id,
    taskId: id,
    beforeNumber: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  }),
  openTask: v.strictObject({
    storeId: id,
    requestId,
    source: v.strictObject({ kind: v.picklist(taskSourceKinds), id }),
    subject: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
    /** A colleague of the store; null for oneself. */
    ownerId: v.nullable(id),
    due,
  }),
  /** Gives the task to a colleague, to be done by then. */
  assignTask: v.strictObject({ storeId: id, taskId: id, requestId, version, ownerId: v.nullable(id), due }),
  noteTask: v.strictObject({ storeId: id, taskId: id, requestId, words }),
  closeTask: v.strictObject({ storeId: id, taskId: id, requestId, version, reason: words }),
  reopenTask: v.strictObject({ storeId: id, taskId: id, requestId, version, reason: words, due }),
} as const;

export interface TaskView {
  readonly id: string;
  readonly version: number;
  readonly source: { readonly kind: TaskSourceKind; readonly id: string };
  /** Null when the guest has deleted their account. */
  readonly guestId: string | null;
  /** A colleague's own words are the same in every language. */
  readonly subject: LocalText;
  readonly status: TaskStatus;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly isMine: boolean;
  readonly openedAtMs: number;
  readonly dueAtMs: number;
  readonly isOverdue: boolean;
  readonly closedAtMs: number | null;
  readonly closedBecause: string | null;
}

/** Something that was done with a task. Entries are added and never changed. */
export interface TaskEntryView {
  /** Counted from 1, which is its opening. */
  readonly number: number;
  readonly kind: 'opened' | 'assigned' | 'noted' | 'closed' | 'reopened';
  readonly words: LocalText;
  /** Empty for what the house has opened by itself. */
  readonly byName: string;
  readonly ownerName: string;
  readonly dueAtMs: number;
  readonly atMs: number;
}

interface ChangedTask {
  readonly task: TaskView;
}

export interface ServiceTaskAnswers {
  listTasks: {
    /** Those due first in front; of the closed ones those closed last. */
    readonly tasks: readonly TaskView[];
    readonly nextAfter: number | null;
    /** How many are overdue, counted up to 100. */
    readonly overdue: number;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  viewTask: {
    readonly task: TaskView;
    readonly entries: readonly TaskEntryView[];
    readonly nextBeforeNumber: number | null;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  openTask: ChangedTask;
  assignTask: ChangedTask;
  noteTask: ChangedTask;
  closeTask: ChangedTask;
  reopenTask: ChangedTask;
}
