import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { orderIdFor } from '../ordering/order-id';
import { Refused } from '../refused';
import { findConversation } from '../service/change-conversation';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { entryIdFor, writeDown } from './change-task';
import { placed, taskView } from './task-documents';
import { dueMoment, findOwner } from './task-terms';

type Input = StaffInput<'openTask'>;

/** Makes a complaint the task of a colleague, with a date; once for each request. */
export async function openTask(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<StaffAnswers['openTask'] | Refused> {
  const { storeId, subject, source, requestId } = input;
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const nowMs = services.nowMs();
  const _id = `tk-${orderIdFor(colleague.openid, `open-task ${storeId} ${requestId}`)}`;
  const task = await services.database.transact(async (transaction) => {
    const opened = await transaction.get('serviceTasks', _id);
    if (opened) return opened;
    const dueAtMs = dueMoment(store.hours, input.due, nowMs);
    if (dueAtMs instanceof Refused) return dueAtMs;
    const found = await guestOfSource(transaction, input);
    if (found instanceof Refused) return found;
    const { guestId } = found;
    const owner = await findOwner(transaction, colleague, input);
    if (owner instanceof Refused) return owner;
    const fresh = placed({
      ...{ _id, storeId, version: 1, source, subject, status: 'open', dueAtMs, openedAtMs: nowMs },
      ...{ guestId, ...owner, closedAtMs: null, closedBecause: null },
    });
    await transaction.add('serviceTasks', fresh);
    const entry = { _id: entryIdFor(_id, colleague, requestId), kind: 'opened', words: subject } as const;
    await writeDown(transaction, fresh, { ...entry, by: colleague, atMs: nowMs });
    return fresh;
  });
  return task instanceof Refused ? task : { task: taskView(task, colleague.openid, nowMs) };
}

/** Whose complaint it is, and whether it came to this store. A review stands on its own. */
async function guestOfSource(
  transaction: Transaction,
  { storeId, source }: Input,
): Promise<{ readonly guestId: string | null } | Refused> {
  if (source.kind === 'review') return { guestId: null };
  if (source.kind === 'conversation') {
    return findConversation(transaction, { storeId, conversationId: source.id });
  }
  const order = await transaction.get('orders', source.id);
  return order?.storeId === storeId ? { guestId: order.guestId } : new Refused('ORDER_UNKNOWN');
}
