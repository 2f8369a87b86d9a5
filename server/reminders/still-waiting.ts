import type { StaffReminderKind } from '../../domain/reminder/staff-reminder';
import type { Database } from '../wechat/database';
import type { ReminderDocument } from './reminder-document';

/** Of some reminders those whose subject still waits: one bounded read for each kind among them. */
export async function stillWaiting(
  database: Database,
  reminders: readonly ReminderDocument[],
): Promise<ReminderDocument[]> {
  const kinds = [...new Set(reminders.map(({ kind }) => kind))];
  const waiting = await Promise.all(
    kinds.map(async (kind) => {
      const subjects = reminders.filter((reminder) => reminder.kind === kind).map(({ subject }) => subject);
      return [kind, new Set(await readers[kind](database, subjects))] as const;
    }),
  );
  const subjectsByKind = new Map(waiting);
  return reminders.filter(({ kind, subject }) => subjectsByKind.get(kind)?.has(subject));
}

type Reader = (database: Database, ids: readonly string[]) => Promise<string[]>;

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
};

function idsOf(documents: readonly { readonly _id: string }[]): string[] {
  return documents.map(({ _id }) => _id);
}
