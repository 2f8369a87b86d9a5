import type { LocalText } from '../../domain/text/local-text';
import type { StoreDocument } from '../ordering/store-document';
import type { ServiceTaskDocument } from '../service-tasks/task-documents';
import type { Transaction } from '../wechat/database';
import { addMessage } from './add-message';
import { noticed } from './answer-guest';
import { serviceMessageIdFor } from './conversation-id';

export interface ComplaintStanding {
  readonly task: ServiceTaskDocument;
  readonly store: StoreDocument;
  readonly nowMs: number;
}

/** The guest reads at once by when the store sees to the complaint. */
export function noteBegun(transaction: Transaction, standing: ComplaintStanding): Promise<void> {
  const time = dateAndClock(standing.task.dueAtMs, standing.store);
  return note(transaction, standing, 'begun', {
    zh: `投诉已登记，店里会在 ${time} 前处理，结果写在这里`,
    en: `Your complaint is open. We see to it before ${time}, and you will read here how it ended`,
  });
}

/** How the complaint ended, in the words of whoever closed it; told to a guest who is elsewhere, where they allowed it. */
export function noteEnded(
  transaction: Transaction,
  standing: ComplaintStanding,
  reason: string,
): Promise<void> {
  return note(transaction, standing, 'ended', {
    zh: `投诉已处理：${reason}`,
    en: `Your complaint was seen to: ${reason}`,
  });
}

export function noteTakenUp(transaction: Transaction, standing: ComplaintStanding): Promise<void> {
  const time = dateAndClock(standing.task.dueAtMs, standing.store);
  return note(transaction, standing, 'taken-up', {
    zh: `投诉重新打开了，店里会在 ${time} 前再处理`,
    en: `Your complaint is open again. We see to it before ${time}`,
  });
}

/**
 * It stands in the app, also for a guest who wrote in WeChat last: WeChat's few messages are for answers of people.
 * Nobody's conversation takes no note, and each version of a task brings one at most.
 */
async function note(
  transaction: Transaction,
  { task, store, nowMs }: ComplaintStanding,
  what: string,
  text: LocalText,
): Promise<void> {
  const conversation = await transaction.get('conversations', task.source.id);
  if (!conversation || conversation.guestId !== task.guestId) return;
  const cause = `complaint-${what}:${task._id}:${task.version}`;
  if (await transaction.get('serviceMessages', serviceMessageIdFor(conversation._id, cause))) return;
  const told =
    what === 'ended' ? await noticed({ transaction, store, nowMs }, conversation) : { conversation };
  const added = await addMessage(transaction, told.conversation, {
    ...{ cause, author: 'house', atMs: nowMs, nowMs, content: { kind: 'note', text, offersPerson: false } },
  });
  await transaction.set('conversations', added.conversation);
}

/** `11-26 18:30` on the store's clock. */
function dateAndClock(ms: number, { hours }: StoreDocument): string {
  return new Date(ms + hours.utcOffsetMinutes * 60_000).toISOString().slice(5, 16).replace('T', ' ');
}
