import { lowMarkDueAfterMs, ownerOfLowMark, type TaskCandidate } from '../../domain/voice/low-mark';
import { orderIdFor } from '../ordering/order-id';
import type { OrderDocument } from '../ordering/order-document';
import { entryIdFor, writeDown } from '../service-tasks/change-task';
import { placed } from '../service-tasks/task-documents';
import type { Services } from '../services';
import { readActiveTeam } from '../staff/read-team';
import type { Database, Transaction } from '../wechat/database';

const openShiftsRead = 50;
const subjectLength = 60;

/** Who writes down what nobody of the house has opened. */
const byGuest = { openid: 'house', name: '客人评价' } as const;

export function lowMarkTaskId(orderId: string): string {
  return `tk-${orderIdFor(orderId, 'low mark')}`;
}

/** Who will see to a low mark of this store now; null where nobody may. */
export async function findTaskOwner(database: Database, storeId: string): Promise<TaskCandidate | null> {
  const [team, open] = await Promise.all([
    readActiveTeam(database, storeId),
    database.queryFields(
      'shifts',
      { where: { storeId, state: 'open' }, orderBy: ['openedAtMs', 'desc'], limit: openShiftsRead },
      ['openid'],
    ),
  ]);
  const onShift = new Set(open.map(({ openid }) => openid));
  return ownerOfLowMark(
    team.map(({ person: { _id: openid, name }, membership: { role } }) => ({
      ...{ openid, name, role },
      isOnShift: onShift.has(openid),
    })),
  );
}

/**
 * Makes a low mark somebody's task, in the transaction that keeps the mark: one for each order, however much is said
 * of it. Closing it is the house's part; what else the guest says later stands beside it.
 */
export async function openLowMarkTask(
  services: Services,
  transaction: Transaction,
  order: Pick<OrderDocument, '_id' | 'storeId' | 'guestId'>,
  { owner, subject }: { readonly owner: TaskCandidate | null; readonly subject: string },
): Promise<void> {
  const _id = lowMarkTaskId(order._id);
  if (owner === null || (await transaction.get('serviceTasks', _id))) return;
  const nowMs = services.nowMs();
  const task = placed({
    ...{ _id, storeId: order.storeId, version: 1, status: 'open', guestId: order.guestId },
    source: { kind: 'review', id: order._id },
    subject: [...subject].slice(0, subjectLength).join(''),
    ...{ ownerId: owner.openid, ownerName: owner.name, closedAtMs: null, closedBecause: null },
    ...{ openedAtMs: nowMs, dueAtMs: nowMs + lowMarkDueAfterMs },
  });
  await transaction.add('serviceTasks', task);
  const entry = { _id: entryIdFor(_id, byGuest, 'opened'), kind: 'opened', words: task.subject } as const;
  await writeDown(transaction, task, { ...entry, by: byGuest, atMs: nowMs });
}
