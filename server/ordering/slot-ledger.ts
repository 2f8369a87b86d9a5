import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import { slotDocumentId } from './slot-document';
import type { StoreDocument } from './store-document';

/** Takes one order's room in a slot. */
export async function takeSlot(
  transaction: Transaction,
  store: Pick<StoreDocument, '_id' | 'slots'>,
  startMs: number,
): Promise<Refused | null> {
  const _id = slotDocumentId(store._id, startMs);
  const slot = await transaction.get('slots', _id);
  const orders = slot?.orders ?? 0;
  const capacity = store.slots.capacityPerSlot;
  if (capacity !== null && orders >= capacity) return new Refused('SLOT_FULL', { slotStartMs: startMs });
  await transaction.set('slots', { _id, storeId: store._id, startMs, orders: orders + 1 });
  return null;
}

export async function returnSlot(transaction: Transaction, storeId: string, startMs: number): Promise<void> {
  const slot = await transaction.get('slots', slotDocumentId(storeId, startMs));
  if (slot && slot.orders > 0) await transaction.update('slots', slot._id, { orders: slot.orders - 1 });
}
