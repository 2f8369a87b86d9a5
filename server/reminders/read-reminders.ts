import type { ReminderView } from '../../contract/reminders';
import { isRemindedOf } from '../../domain/reminder/staff-reminder';
import type { Role } from '../../domain/staff/role';
import type { Database } from '../wechat/database';
import { stillWaiting } from './still-waiting';

const remindersShown = 20;

interface ReadFor {
  readonly storeId: string;
  readonly colleague: { readonly openid: string; readonly role: Role };
  readonly nowMs: number;
}

/** What waits too long for this colleague, the longest first; what was done a moment ago is left out. */
export async function readReminders(
  database: Database,
  { storeId, colleague, nowMs }: ReadFor,
): Promise<ReminderView[]> {
  const open = await database.query('reminders', {
    where: { storeId, isOpen: true },
    orderBy: ['sinceMs', 'asc'],
    limit: remindersShown,
  });
  const mine = open.filter(({ kind }) => isRemindedOf(colleague.role, kind));
  const waiting =
    mine.length === 0 ? [] : await stillWaiting(database, mine, { reader: colleague.openid, nowMs });
  return waiting.map(({ _id: id, kind, orderId, sinceMs }) => ({ id, kind, orderId, sinceMs }));
}
