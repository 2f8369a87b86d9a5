import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { readDay } from '../insight/read-day';
import { readPrintAlarms } from '../printing/printer-alarms';
import { readReminders } from '../reminders/read-reminders';
import { Refused } from '../refused';
import type { Services } from '../services';
import { storeSignalId } from '../signals/signal-document';
import type { Colleague } from '../staff/find-role';
import { ticketView } from './ticket-view';

const ticketsShown = 200;
const callsShown = 200;

/** Everything open, oldest first, with the bells that ring. */
export async function board(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'board'>,
): Promise<StaffAnswers['board'] | Refused> {
  const { database } = services;
  const { storeId } = input;
  const [store, tickets, calls, printAlarms, reminders] = await Promise.all([
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
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const today = await readDay(services, store);
  return {
    storeName: store.name,
    tickets: tickets.map((ticket) => ticketView(ticket, calls)),
    printAlarms,
    reminders,
    role: colleague.role,
    completedToday: today.completed,
    promisedMinutes: store.promisedMinutes,
    pausedUntilMs: store.pausedUntilMs,
    signalId: storeSignalId(storeId),
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: services.nowMs(),
  };
}
