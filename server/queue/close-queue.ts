import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { deliverAtOnce } from '../outbox/deliver-message';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { announceLine, calledEntry } from './announce-queue';
import { findQueue } from './find-queue';
import type { QueueDayDocument } from './queue-documents';
import { moveTicket, stepTicket } from './step-ticket';

const perBatch = 50;

/** No new numbers today. Those who wait keep theirs, or are sent home with a message. */
export async function closeQueue(
  services: Services,
  colleague: Colleague,
  { storeId, sendsHome }: StaffInput<'closeQueue'>,
): Promise<StaffAnswers['closeQueue'] | Refused> {
  const nowMs = services.nowMs();
  const closed = await changeDay(services, colleague, storeId, {
    action: 'closeQueue',
    after: sendsHome ? 'closed, everybody sent home' : 'closed',
    change: (day) => ({
      closedAtMs: day.closedAtMs ?? nowMs,
      sendHomeDueAtMs: sendsHome ? nowMs : day.sendHomeDueAtMs,
    }),
  });
  if (closed instanceof Refused) return closed;
  if (sendsHome) await sendHome(services, closed);
  return { closedAtMs: closed.closedAtMs };
}

/** Numbers are given again today. */
export async function openQueue(
  services: Services,
  colleague: Colleague,
  { storeId }: StaffInput<'openQueue'>,
): Promise<StaffAnswers['openQueue'] | Refused> {
  const opened = await changeDay(services, colleague, storeId, {
    action: 'openQueue',
    after: 'open',
    change: () => ({ closedAtMs: null, sendHomeDueAtMs: null }),
  });
  return opened instanceof Refused ? opened : { closedAtMs: opened.closedAtMs };
}

async function changeDay(
  services: Services,
  colleague: Colleague,
  storeId: string,
  asked: {
    readonly action: string;
    readonly after: string;
    readonly change: (day: QueueDayDocument) => Pick<QueueDayDocument, 'closedAtMs' | 'sendHomeDueAtMs'>;
  },
): Promise<QueueDayDocument | Refused> {
  const queue = await findQueue(services, storeId);
  if (queue instanceof Refused) return queue;
  if (queue.shut === 'OFF') return new Refused('QUEUE_OFF');
  const changed = await services.database.transact(async (transaction) => {
    const day = (await transaction.get('queueDays', queue.day._id)) ?? queue.day;
    const after = { ...day, ...asked.change(day) };
    await transaction.set('queueDays', after);
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: asked.action, subject: day._id },
      ...{ before: day.closedAtMs === null ? 'open' : 'closed', after: asked.after, reason: null },
    });
    return after;
  });
  if (!(changed instanceof Refused)) await announceLine(services, storeId, [], []);
  return changed;
}

/** Ends so many numbers of a queue that was closed for good, and tells their guests; says whether more are left. */
export async function sendHome(services: Services, day: QueueDayDocument): Promise<boolean> {
  const { database } = services;
  const waiting = await database.queryFields(
    'queueTickets',
    { where: { storeId: day.storeId, isLive: true }, orderBy: ['place', 'asc'], limit: perBatch },
    ['letter', 'signalId'],
  );
  for (const { _id } of waiting) await sendOneHome(services, day.storeId, _id);
  const isMoreLeft = waiting.length === perBatch;
  if (!isMoreLeft) {
    const seen = { sendHomeDueAtMs: day.sendHomeDueAtMs };
    await database.updateIf('queueDays', day._id, seen, { sendHomeDueAtMs: null });
  }
  const signalIds = waiting.map(({ signalId }) => signalId);
  await announceLine(services, day.storeId, signalIds, []);
  return isMoreLeft;
}

async function sendOneHome(services: Services, storeId: string, ticketId: string): Promise<void> {
  const nowMs = services.nowMs();
  let entryId: string | null = null;
  const sent = await stepTicket(services, ticketId, { storeId }, async (transaction, ticket) => {
    entryId = null;
    const moved = await moveTicket(transaction, ticket, { event: 'close', change: {}, nowMs });
    const entry = moved instanceof Refused ? null : calledEntry(moved, 'closed', nowMs);
    if (entry) await transaction.add('outbox', entry);
    entryId = entry?._id ?? null;
    return moved;
  });
  if (!(sent instanceof Refused) && entryId !== null) await deliverAtOnce(services, entryId);
}
