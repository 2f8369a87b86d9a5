import type { OrderStatus } from '../../domain/order/lifecycle';
import type { OrderDocument } from '../ordering/order-document';
import type { OutboxDocument } from '../outbox/outbox-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { errorText } from '../wechat/transact';
import { placesOnPaper } from './cancel-tickets';
import { deliverPrinters } from './deliver-printer';
import { newJobs } from './new-jobs';
import { writeJobs } from './write-jobs';

/** Somebody still has to carry it; before, its first ticket will name the table, and afterwards its food is eaten. */
const isCarried: ReadonlySet<OrderStatus> = new Set(['accepted', 'cooking', 'ready']);
const againAfterMs = 60_000;

/**
 * Remembers, in the transaction that moves orders, that their tickets name the wrong table from now on. A bill may have
 * more rounds than the transaction had room for slips, so they are written after it.
 */
export async function noteMoves(
  transaction: Transaction,
  orders: readonly OrderDocument[],
  nowMs: number,
): Promise<void> {
  const entry = movedEntry(orders, nowMs);
  if (entry) await transaction.set('outbox', entry);
}

/** Tells the kitchen at once. Nothing here may undo the move: what fails is logged, and the clock tells it later. */
export async function printMoves(services: Services, orders: readonly OrderDocument[]): Promise<void> {
  const entry = movedEntry(orders, services.nowMs());
  if (entry) await deliverMoves(services, entry);
}

/** The first of its orders moves so often once only, so that the entry of each move has an id of its own. */
function movedEntry(orders: readonly OrderDocument[], nowMs: number): OutboxDocument | null {
  const carried = orders.filter(({ status, moves = [] }) => isCarried.has(status) && moves.length > 0);
  const [first] = carried;
  if (!first) return null;
  return {
    ...{ _id: `moved:${first._id}:${first.moves?.at(-1)?.number ?? 0}`, storeId: first.storeId, orderId: '' },
    effect: { kind: 'moved-orders', orderIds: carried.map(({ _id }) => _id) },
    ...{ createdAtMs: nowMs, dueAtMs: nowMs, tries: 0 },
  };
}

/**
 * Writes the slips of orders that moved and prints them. What an order's printers know is written with the slips, so
 * that two who deliver at once, or one after another was killed, print each move once and in its order.
 */
export async function deliverMoves(services: Services, entry: OutboxDocument): Promise<void> {
  if (entry.effect.kind !== 'moved-orders') return;
  const printerIds = new Set<string>();
  try {
    for (const orderId of entry.effect.orderIds) {
      const told = await services.database.transact((transaction) =>
        tellMoves(transaction, orderId, services.nowMs()),
      );
      if (told instanceof Refused) return await putOff(services, entry, told.code);
      for (const printerId of told) printerIds.add(printerId);
    }
    await services.database.remove('outbox', entry._id);
  } catch (error) {
    await putOff(services, entry, errorText(error));
  } finally {
    await deliverPrinters(services, [...printerIds]);
  }
}

async function putOff(services: Services, { _id, dueAtMs }: OutboxDocument, error: string): Promise<void> {
  services.log({ event: 'moves-not-told', entryId: _id, error });
  const later = { dueAtMs: services.nowMs() + againAfterMs };
  await services.database.updateIf('outbox', _id, { dueAtMs }, later);
}

/** Yields the printers that print something of it. */
async function tellMoves(
  transaction: Transaction,
  orderId: string,
  nowMs: number,
): Promise<readonly string[]> {
  const [order, printout] = [
    await transaction.get('orders', orderId),
    await transaction.get('printouts', orderId),
  ];
  if (!order || !printout) return [];
  const untold = (order.moves ?? []).filter(({ number }) => number > (printout.movesTold ?? 0));
  const last = untold.at(-1);
  if (!last) return [];
  const places = isCarried.has(order.status) ? await placesOnPaper(transaction, printout.jobIds) : [];
  const slips = untold.flatMap((move) =>
    newJobs(order, places, { kind: 'moved', ...move, reprint: null }, nowMs),
  );
  await writeJobs(transaction, { ...printout, movesTold: last.number }, slips);
  return [...new Set(slips.map(({ printerId }) => printerId))];
}
