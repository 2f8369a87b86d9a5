import { acceptanceReminderMs } from '../../domain/reminder/staff-reminder';
import { newReminder, reminderId, type ReminderDocument } from '../reminders/reminder-document';
import { stillWaiting } from '../reminders/still-waiting';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import { DuplicateIdError } from '../wechat/database';

const remindersPerBatch = 50;
const ordersPerBatch = 200;
/** Half of the longest time that a store takes to accept an order. */
const acceptanceSeenAheadMs = 15 * 60_000;
/** Whoever has taken a reminder and died is followed after this long. */
const leaseMs = 60_000;
/** How often an open reminder is looked at, to go when nobody waits any more. */
const lookAgainMs = 10 * 60_000;

/**
 * Reminds staff of what waits longer than was promised, once each; says whether more is waiting. Who takes a reminder moves its
 * time ahead first, so that of two clocks one rings; a clock that died before it rang is made up for by the next.
 */
export async function remind(services: Services): Promise<boolean> {
  await remindOfOrders(services);
  const due = await services.database.query('reminders', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: remindersPerBatch,
  });
  if (due.length === 0) return false;
  const waiting = new Set(
    (await stillWaiting(services.database, due, { reader: null, nowMs: services.nowMs() })).map(
      ({ _id }) => _id,
    ),
  );
  for (const reminder of due) {
    if (waiting.has(reminder._id)) await ring(services, reminder);
    else await services.database.remove('reminders', reminder._id);
  }
  return due.length === remindersPerBatch;
}

async function ring(services: Services, reminder: ReminderDocument): Promise<void> {
  const { database } = services;
  const { _id, storeId, dueAtMs, isRung } = reminder;
  const nowMs = services.nowMs();
  const ahead = { isOpen: true, dueAtMs: nowMs + (isRung ? lookAgainMs : leaseMs) };
  if (!(await database.updateIf('reminders', _id, { dueAtMs }, ahead)) || isRung) return;
  await bumpSignal(database, storeSignalId(storeId), nowMs);
  await database.update('reminders', _id, { isRung: true, dueAtMs: nowMs + lookAgainMs });
}

/** Orders are many and most are accepted at once, so their reminders are made here, for the few that are nearly late. */
async function remindOfOrders({ database, nowMs }: Services): Promise<void> {
  const now = nowMs();
  const orders = await database.queryFields(
    'orders',
    {
      where: { status: 'placed', dueAtMs: { atMost: now + acceptanceSeenAheadMs } },
      orderBy: ['dueAtMs', 'asc'],
      limit: ordersPerBatch,
    },
    ['storeId', 'acceptUntilMs', 'acceptWithinSeconds', 'paidAtMs'],
  );
  const late = orders
    .filter((order) => (acceptanceReminderMs(order) ?? Infinity) <= now)
    .map(({ _id, storeId, paidAtMs }) => ({
      ...{ kind: 'acceptance' as const, storeId, subject: _id, orderId: _id },
      sinceMs: paidAtMs ?? now,
    }));
  if (late.length === 0) return;
  const where = { _id: { oneOf: late.map(reminderId) } };
  const known = await database.queryFields('reminders', { where, limit: late.length }, ['_id']);
  const knownIds = new Set(known.map(({ _id }) => _id));
  for (const waiting of late.filter((each) => !knownIds.has(reminderId(each)))) {
    try {
      await database.add('reminders', newReminder(waiting, now));
    } catch (error) {
      if (!(error instanceof DuplicateIdError)) throw error;
    }
  }
}
