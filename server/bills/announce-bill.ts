import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import { errorText } from '../wechat/transact';
import type { BillDocument } from './bill-document';

/** Tells the table, the store and the guests of orders that changed. A signal that fails is logged: polling stands behind it. */
export async function announceBill(
  services: Services,
  bill: Pick<BillDocument, 'signalId' | 'storeId'>,
  orders: readonly Pick<OrderDocument, 'signalId'>[] = [],
): Promise<void> {
  const nowMs = services.nowMs();
  const signals = [bill.signalId, storeSignalId(bill.storeId), ...orders.map(({ signalId }) => signalId)];
  const bumps = signals.map((signalId) => bumpSignal(services.database, signalId, nowMs));
  for (const bump of await Promise.allSettled(bumps)) {
    if (bump.status === 'rejected') services.log({ event: 'signal-failed', error: errorText(bump.reason) });
  }
}
