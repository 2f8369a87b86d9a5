import { isOpenAt } from '../../domain/store-hours/opening';
import { isHeld } from '../ordering/held-order';
import type { OrderDocument } from '../ordering/order-document';
import type { StoreDocument } from '../ordering/store-document';
import { deliverOrder } from '../printing/deliver-order';
import { printersInUse } from '../printing/write-jobs';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceChange } from '../signals/announce-change';
import { errorText } from '../wechat/transact';
import { acceptInTransaction } from './accept-in-transaction';

/**
 * Takes a paid order on without a tap, where the store is set so, is open and takes orders. What waits otherwise, or
 * fails here, waits on the board for a colleague as ever; a store that is not set so costs no request.
 */
export async function acceptByItself(
  services: Services,
  order: Pick<OrderDocument, '_id' | 'storeId' | 'acceptsByItself'>,
): Promise<void> {
  if (order.acceptsByItself !== true) return;
  try {
    await acceptNow(services, order);
  } catch (error) {
    services.log({ event: 'not-accepted-by-itself', orderId: order._id, error: errorText(error) });
  }
}

async function acceptNow(
  services: Services,
  { _id: orderId, storeId }: Pick<OrderDocument, '_id' | 'storeId'>,
): Promise<void> {
  const { database, nowMs } = services;
  const store = await database.get('stores', storeId);
  if (!store || !takesOnByItself(store, nowMs())) return;
  const printers = await printersInUse(database, storeId);
  const accepted = await database.transact(async (transaction) => {
    const order = await transaction.get('orders', orderId);
    if (order?.status !== 'placed' || isHeld(order)) return null;
    const { promisedMinutes: readyInMinutes } = store;
    return acceptInTransaction(transaction, order, { readyInMinutes, printers, nowMs: nowMs() });
  });
  if (accepted === null || accepted instanceof Refused) return;
  await announceChange(services, accepted);
  if (printers.length > 0) await deliverOrder(services, orderId);
}

function takesOnByItself(store: StoreDocument, nowMs: number): boolean {
  const isPaused = store.pausedUntilMs !== null && nowMs < store.pausedUntilMs;
  return store.acceptsByItself === true && !isPaused && isOpenAt(store.hours, nowMs);
}
