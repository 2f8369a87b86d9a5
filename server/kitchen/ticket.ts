import { orderNumberEnd } from '../../domain/order/order-number';
import { isFinal } from '../../domain/order/lifecycle';
import { agreedAtMs } from '../ordering/agreed-at';
import { isHeld } from '../ordering/held-order';
import type { OrderDocument, OrderLine } from '../ordering/order-document';
import type { TicketDocument } from './ticket-document';

/** A binding order as the kitchen sees it. */
export function ticketOf(order: OrderDocument): TicketDocument {
  return {
    _id: order._id,
    storeId: order.storeId,
    isOpen: !isFinal(order.status) && !isHeld(order),
    status: order.status,
    mode: order.mode,
    pickupNumber: order.pickupNumber ?? '',
    tableName: order.table?.name ?? null,
    ...movedOf(order),
    partySize: order.partySize,
    note: order.note,
    wantsCutlery: order.wantsCutlery,
    lines: order.lines.map(ticketLine),
    payable: order.payable,
    refunded: order.refunded,
    billId: order.bill?.id ?? null,
    agreedAtMs: order.ahead?.releasedAtMs ?? agreedAtMs(order) ?? order.placedAtMs,
    acceptUntilMs: order.acceptUntilMs ?? order.placedAtMs,
    acceptedAtMs: order.acceptedAtMs,
    promisedAtMs: order.promisedAtMs,
    slotStartMs: order.slotStartMs,
    numberEnd: orderNumberEnd(order._id),
    portionsToCook: portionsToCook(order),
  };
}

function movedOf({ moves }: OrderDocument): Pick<TicketDocument, 'moved'> {
  const move = moves?.at(-1);
  return move ? { moved: { from: move.from, atMs: move.atMs } } : {};
}

function ticketLine(line: OrderLine): TicketDocument['lines'][number] {
  return {
    lineId: line.lineId,
    name: line.name,
    detail: line.detail,
    note: line.cartLine.note,
    quantity: line.quantity - line.returned.portions,
    returnedPortions: line.returned.portions,
    station: line.station,
    progress: line.progress,
  };
}

function portionsToCook(order: OrderDocument): number {
  if (isHeld(order) || !['placed', 'accepted', 'cooking'].includes(order.status)) return 0;
  const waiting = order.lines.filter((line) => line.progress === 'queued' || line.progress === 'cooking');
  return waiting.reduce((sum, line) => sum + line.quantity - line.returned.portions, 0);
}
