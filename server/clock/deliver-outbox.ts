import { foldOpenings } from '../channels/fold-channels';
import { foldMessageFacts } from '../consent/fold-message-facts';
import { acceptByItself } from '../kitchen/accept-by-itself';
import { addTicket } from '../outbox/announce-order';
import { deliverMessage } from '../outbox/deliver-message';
import { foldOutbox } from '../outbox/fold-outbox';
import type { OutboxDocument } from '../outbox/outbox-document';
import { deliverMoves } from '../printing/moved-tickets';
import { deliverToWechat } from '../service/deliver-to-wechat';
import type { Services } from '../services';
import { foldDishAnswers } from '../dish-questions/fold-dish-answers';
import { foldVoiceFacts } from '../voice/fold-voice-facts';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';

/** One transaction removes a batch of entries one by one, so a batch stays well below its 30 s of life. */
const entriesPerBatch = 50;

/** Delivers what live delivery left behind; says whether more is waiting. */
export async function deliverOutbox(services: Services): Promise<boolean> {
  const due = await services.database.query('outbox', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: entriesPerBatch,
  });
  await deliverMissingTickets(services, due);
  for (const entry of due) await deliverMoves(services, entry);
  for (const entry of due) await deliverMessage(services, entry);
  for (const entry of due) await deliverToWechat(services, entry);
  await foldOutbox(services, due);
  await foldMessageFacts(services, due);
  await foldVoiceFacts(services, due);
  await foldDishAnswers(services, due);
  await foldOpenings(services, due);
  return due.length === entriesPerBatch;
}

/** Nearly all tickets stand already; one query finds those that do not, and those that nobody has taken on. */
async function deliverMissingTickets(services: Services, due: readonly OutboxDocument[]): Promise<void> {
  const paid = due.filter((entry) => entry.effect.kind === 'paid');
  if (paid.length === 0) return;
  const ids = paid.map((entry) => entry.orderId);
  const standing = await services.database.queryFields(
    'tickets',
    { where: { _id: { oneOf: ids } }, limit: ids.length },
    ['status'],
  );
  const statusById = new Map(standing.map(({ _id, status }) => [_id, status]));
  for (const { orderId, storeId } of paid) {
    const status = statusById.get(orderId);
    if (status !== undefined && status !== 'placed') continue;
    const order = await services.database.get('orders', orderId);
    if (!order) continue;
    if (status === undefined) {
      await addTicket(services, order);
      await bumpSignal(services.database, storeSignalId(storeId), services.nowMs());
    }
    await acceptByItself(services, order);
  }
}
