import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { agreedAtMs } from '../ordering/agreed-at';
import { completionDueMs, completeInTransaction } from '../ordering/complete-order';
import { cancelInTransaction } from '../ordering/cancel-in-transaction';
import { moveOrder } from '../ordering/change-order';
import type { OrderChange } from '../ordering/change-order';
import type { OrderDocument } from '../ordering/order-document';
import type { OrderEvent } from '../../domain/order/lifecycle';
import { deliverAtOnce } from '../outbox/deliver-message';
import { pickupReadyEntry } from '../outbox/pickup-ready-entry';
import { sendRefunds } from '../payments/send-refund';
import { deliverOrder } from '../printing/deliver-order';
import { printersInUse, writeFirstTickets } from '../printing/write-jobs';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceChange } from '../signals/announce-change';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { ticketOfOrder } from './ticket-view';

type Ticket = StaffAnswers['acceptOrder'];
type OrderInput = StaffInput<'startCooking'>;

/** Takes an order on, promises when its food is ready, and prints its tickets. */
export async function acceptOrder(
  services: Services,
  input: StaffInput<'acceptOrder'>,
): Promise<Ticket | Refused> {
  const nowMs = services.nowMs();
  const printers = await printersInUse(services.database, input.storeId);
  const answer = await step(services, input, async (transaction, order) => {
    const promisedAtMs = Math.max(nowMs + input.readyInMinutes * 60_000, order.slotStartMs ?? 0);
    const moved = await moveOrder(transaction, order, {
      event: 'accept',
      nowMs,
      change: { acceptedAtMs: nowMs, promisedAtMs, dueAtMs: null },
    });
    if (!(moved instanceof Refused)) await writeFirstTickets(transaction, moved, printers, nowMs);
    return moved;
  });
  if (!(answer instanceof Refused) && printers.length > 0) await deliverOrder(services, input.orderId);
  return answer;
}

/** Turns an order away with a reason that the guest reads; whatever was paid goes back. */
export async function rejectOrder(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'rejectOrder'>,
): Promise<Ticket | Refused> {
  const nowMs = services.nowMs();
  const answer = await step(services, input, async (transaction, order) => {
    const cancelled = await cancelInTransaction(transaction, order, {
      event: 'reject',
      note: input.reason,
      refundReason: input.reason,
      nowMs,
    });
    if (cancelled instanceof Refused) return cancelled;
    await audit(transaction, services, {
      storeId: order.storeId,
      actor: colleague.openid,
      action: 'rejectOrder',
      subject: order._id,
      before: order.status,
      after: `refunded ${cancelled.refunded} fen`,
      reason: input.reason,
    });
    return cancelled;
  });
  if (!(answer instanceof Refused)) {
    await sendRefunds(services, { _id: input.orderId });
    await deliverOrder(services, input.orderId);
  }
  return answer;
}

export function startCooking(services: Services, input: OrderInput): Promise<Ticket | Refused> {
  return plainStep(services, input, 'start-cooking', () => ({}));
}

/** Everything is ready; a guest who comes for it is told, if that was allowed. */
export async function finishCooking(services: Services, input: OrderInput): Promise<Ticket | Refused> {
  const nowMs = services.nowMs();
  const answer = await step(services, input, async (transaction, order) => {
    const lines = order.lines.map((line) =>
      line.progress === 'served' ? line : { ...line, progress: 'done' as const },
    );
    const moved = await moveOrder(transaction, order, { event: 'finish-cooking', nowMs, change: { lines } });
    if (!(moved instanceof Refused) && moved.mode === 'pickup') {
      await transaction.add('outbox', pickupReadyEntry(moved, nowMs));
    }
    return moved;
  });
  if (!(answer instanceof Refused) && answer.ticket.mode === 'pickup') {
    await deliverAtOnce(services, `ready:${input.orderId}`);
  }
  return answer;
}

export function sendOut(services: Services, input: OrderInput): Promise<Ticket | Refused> {
  return plainStep(services, input, 'send-out', () => ({}));
}

/** Served at the table, collected at the counter or delivered; some time later the order completes by itself. */
export function handOver(services: Services, input: OrderInput): Promise<Ticket | Refused> {
  return plainStep(services, input, 'hand-over', (order, nowMs) => ({
    lines: order.lines.map((line) => ({
      ...line,
      progress: 'served',
      servedAtMs: line.servedAtMs ?? nowMs,
    })),
    dueAtMs: completionDueMs(order, nowMs),
  }));
}

/** Ends an order by hand, which gives the guest points before the clock would. */
export function completeOrder(
  services: Services,
  colleague: Colleague,
  input: OrderInput,
): Promise<Ticket | Refused> {
  return step(services, input, async (transaction, order) => {
    const completed = await completeInTransaction(transaction, order, services.nowMs());
    if (completed instanceof Refused) return completed;
    await audit(transaction, services, {
      storeId: order.storeId,
      actor: colleague.openid,
      action: 'completeOrder',
      subject: order._id,
      before: order.status,
      after: `earned ${completed.pointsEarned} points`,
      reason: null,
    });
    return completed;
  });
}

function plainStep(
  services: Services,
  input: OrderInput,
  event: OrderEvent,
  change: (order: OrderDocument, nowMs: number) => OrderChange,
): Promise<Ticket | Refused> {
  const nowMs = services.nowMs();
  return step(services, input, (transaction, order) =>
    moveOrder(transaction, order, { event, nowMs, change: change(order, nowMs) }),
  );
}

/** Two colleagues at once: one moves the order, the other hears where it stands now. */
export async function step(
  services: Services,
  input: OrderInput,
  move: (transaction: Transaction, order: OrderDocument) => Promise<OrderDocument | Refused>,
): Promise<Ticket | Refused> {
  const moved = await services.database.transact(async (transaction) => {
    const order = await transaction.get('orders', input.orderId);
    if (!order || order.storeId !== input.storeId || agreedAtMs(order) === null) {
      return new Refused('ORDER_UNKNOWN');
    }
    return move(transaction, order);
  });
  if (moved instanceof Refused) return moved;
  await announceChange(services, moved);
  return { ticket: ticketOfOrder(moved) };
}
