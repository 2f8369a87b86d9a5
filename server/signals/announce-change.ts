import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';
import { bumpSignal } from './bump-signal';
import { storeSignalId } from './signal-document';

/** Tells the guest, the board and the table whose bill has it that an order changed. A signal that fails is logged: polling stands behind it. */
export async function announceChange(
  services: Services,
  order: Pick<OrderDocument, 'storeId' | 'signalId' | 'bill'>,
): Promise<void> {
  const nowMs = services.nowMs();
  const signals = [
    order.signalId,
    storeSignalId(order.storeId),
    ...(order.bill ? [order.bill.signalId] : []),
  ];
  const bumps = signals.map((signalId) => bumpSignal(services.database, signalId, nowMs));
  for (const bump of await Promise.allSettled(bumps)) {
    if (bump.status === 'rejected') services.log({ event: 'signal-failed', error: errorText(bump.reason) });
  }
}
