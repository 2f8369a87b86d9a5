import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { isFinal } from '../../domain/order/lifecycle';
import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { step } from './steps';
import { ticketOf } from './ticket';

/** Marks one line of a ticket as queued, cooking, done or served. Setting what is set already changes nothing. */
export function setLineProgress(
  services: Services,
  input: StaffInput<'setLineProgress'>,
): Promise<StaffAnswers['setLineProgress'] | Refused> {
  const nowMs = services.nowMs();
  return step(services, input, async (transaction, order) => {
    const line = order.lines.find((candidate) => candidate.lineId === input.lineId);
    if (!line) return new Refused('DISH_UNKNOWN', { lineId: input.lineId });
    if (isFinal(order.status) || order.status === 'placed') {
      return new Refused('ORDER_MOVED_ON', { status: order.status, version: order.version });
    }
    return line.progress === input.progress ? order : writeProgress(transaction, order, input, nowMs);
  });
}

async function writeProgress(
  transaction: Transaction,
  order: OrderDocument,
  input: StaffInput<'setLineProgress'>,
  nowMs: number,
): Promise<OrderDocument> {
  const servedAtMs = input.progress === 'served' ? nowMs : null;
  const lines = order.lines.map((line) =>
    line.lineId === input.lineId ? { ...line, progress: input.progress, servedAtMs } : line,
  );
  const version = order.version + 1;
  await transaction.update('orders', order._id, { lines, version });
  const changed = { ...order, lines, version };
  await transaction.set('tickets', ticketOf(changed));
  return changed;
}
