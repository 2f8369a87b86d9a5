import type { StaffReminderKind } from '../../domain/reminder/staff-reminder';
import type { Database } from '../wechat/database';
import { receiptId } from '../bulletin/post-documents';
import { receiptsOf } from '../bulletin/receipts';
import { postIdOfSubject, type ReminderDocument } from './reminder-document';

/** Whose reminders they are; the clock reads them for nobody. */
interface For {
  readonly reader: string | null;
  readonly nowMs: number;
}

/** Of some reminders those whose subject still waits: one bounded read for each kind among them, and of posts the colleague's receipts. */
export async function stillWaiting(
  database: Database,
  reminders: readonly ReminderDocument[],
  whose: For,
): Promise<ReminderDocument[]> {
  const kinds = [...new Set(reminders.map(({ kind }) => kind))];
  const waiting = await Promise.all(
    kinds.map(async (kind) => {
      const subjects = reminders.filter((reminder) => reminder.kind === kind).map(({ subject }) => subject);
      return [kind, new Set(await readers[kind](database, subjects, whose))] as const;
    }),
  );
  const subjectsByKind = new Map(waiting);
  return reminders.filter(({ kind, subject }) => subjectsByKind.get(kind)?.has(subject));
}

type Reader = (database: Database, ids: readonly string[], whose: For) => Promise<string[]>;

const readers: Readonly<Record<StaffReminderKind, Reader>> = {
  acceptance: async (database, ids) => {
    const where = { _id: { oneOf: ids }, status: 'placed' as const };
    return idsOf(await database.queryFields('orders', { where, limit: ids.length }, ['_id']));
  },
  'refund-approval': async (database, ids) => {
    const where = { _id: { oneOf: ids }, status: 'waiting' as const };
    return idsOf(await database.queryFields('refundRequests', { where, limit: ids.length }, ['_id']));
  },
  'refund-by-hand': async (database, ids) => {
    const where = { _id: { oneOf: ids }, status: { oneOf: ['abnormal', 'closed'] as const } };
    return idsOf(await database.queryFields('refunds', { where, limit: ids.length }, ['_id']));
  },
  invoice: async (database, ids) => {
    const where = { _id: { oneOf: ids }, status: 'requested' as const };
    return idsOf(await database.queryFields('invoices', { where, limit: ids.length }, ['_id']));
  },
  'task-overdue': async (database, ids) => {
    const where = { _id: { oneOf: ids }, isClosed: false };
    return idsOf(await database.queryFields('serviceTasks', { where, limit: ids.length }, ['_id']));
  },
  'unread-post': async (database, subjects, { reader, nowMs }) => {
    const where = {
      ...{ _id: { oneOf: subjects.map(postIdOfSubject) }, isWithdrawn: false },
      mustReadUntilMs: { atLeast: nowMs + 1 },
    };
    const posts = await database.queryFields('posts', { where, limit: subjects.length }, ['version']);
    const receipts = await receiptsOf(database, posts, reader === null ? [] : [reader]);
    const unread = posts.filter((post) => reader === null || !receipts.has(receiptId(post, reader)));
    const ids = new Set(idsOf(unread));
    return subjects.filter((subject) => ids.has(postIdOfSubject(subject)));
  },
};

function idsOf(documents: readonly { readonly _id: string }[]): string[] {
  return documents.map(({ _id }) => _id);
}
