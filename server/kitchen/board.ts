import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { mayDo } from '../../domain/staff/role';
import { unreadPosts } from '../bulletin/unread-posts';
import { readDay } from '../insight/read-day';
import { readPrintAlarms } from '../printing/printer-alarms';
import { readReminders } from '../reminders/read-reminders';
import { waitingRefunds } from '../refunds/list-refunds';
import { Refused } from '../refused';
import type { Services } from '../services';
import { storeSignalId } from '../signals/signal-document';
import type { Colleague } from '../staff/find-role';
import { ticketView } from './ticket-view';

const ticketsShown = 200;
const callsShown = 200;

/** Everything open, oldest first, with the bells that ring and the numbers that every page of colleagues shows. */
export async function board(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'board'>,
): Promise<StaffAnswers['board'] | Refused> {
  const { database } = services;
  const { storeId } = input;
  const [store, tickets, calls, printAlarms, reminders, refunds, unread] = await Promise.all([
    database.get('stores', storeId),
    database.query('tickets', {
      where: { storeId, isOpen: true },
      orderBy: ['agreedAtMs', 'asc'],
      limit: ticketsShown,
    }),
    database.query('calls', {
      where: { storeId, answeredBy: null },
      orderBy: ['atMs', 'asc'],
      limit: callsShown,
    }),
    readPrintAlarms(services, storeId),
    readReminders(database, { storeId, colleague, nowMs: services.nowMs() }),
    mayDo(colleague.role, 'listRefunds') ? waitingRefunds(services, storeId) : null,
    unreadPosts(services, colleague, storeId),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const today = await readDay(services, store);
  return {
    storeName: store.name,
    tickets: tickets.map((ticket) => ticketView(ticket, calls)),
    printAlarms,
    reminders,
    role: colleague.role,
    refunds,
    unreadPosts: unread,
    completedToday: today.completed,
    promisedMinutes: store.promisedMinutes,
    pausedUntilMs: store.pausedUntilMs,
    signalId: storeSignalId(storeId),
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: services.nowMs(),
  };
}
