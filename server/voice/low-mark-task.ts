import type { LocalText } from '../../domain/text/local-text';
import { lowMarkDueAfterMs, ownerOfLowMark, type TaskCandidate } from '../../domain/voice/low-mark';
import { orderIdFor } from '../ordering/order-id';
import type { OrderDocument } from '../ordering/order-document';
import { openHouseTask } from '../service-tasks/open-house-task';
import type { Services } from '../services';
import { readActiveTeam } from '../staff/read-team';
import type { Database, Transaction } from '../wechat/database';

const openShiftsRead = 50;

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
  { owner, subject }: { readonly owner: TaskCandidate | null; readonly subject: LocalText },
): Promise<void> {
  if (owner === null) return;
  const { _id: orderId, storeId, guestId } = order;
  const openedAtMs = services.nowMs();
  await openHouseTask(transaction, {
    ...{ _id: lowMarkTaskId(orderId), storeId, guestId, source: { kind: 'review', id: orderId } },
    ...{ subject, owner, openedAtMs, dueAtMs: openedAtMs + lowMarkDueAfterMs },
  });
}
