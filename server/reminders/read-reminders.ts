import type { ReminderView } from '../../contract/reminders';
import { isRemindedOf } from '../../domain/reminder/staff-reminder';
import type { Role } from '../../domain/staff/role';
import type { Database } from '../wechat/database';
import { stillWaiting } from './still-waiting';

const remindersShown = 20;

/** What waits too long for somebody of this role, the longest first; what was done a moment ago is left out. */
export async function readReminders(
  database: Database,
  { storeId, role }: { readonly storeId: string; readonly role: Role },
): Promise<ReminderView[]> {
  const open = await database.query('reminders', {
    where: { storeId, isOpen: true },
    orderBy: ['sinceMs', 'asc'],
    limit: remindersShown,
  });
  const mine = open.filter(({ kind }) => isRemindedOf(role, kind));
  const waiting = mine.length === 0 ? [] : await stillWaiting(database, mine);
  return waiting.map(({ _id: id, kind, orderId, sinceMs }) => ({ id, kind, orderId, sinceMs }));
}
