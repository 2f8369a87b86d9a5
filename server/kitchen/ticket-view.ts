import type { TicketView } from '../../contract/staff';
import type { OrderDocument } from '../ordering/order-document';
import type { CallDocument } from './call-document';
import { ticketOf } from './ticket';
import type { TicketDocument } from './ticket-document';

export function ticketView(ticket: TicketDocument, calls: readonly CallDocument[]): TicketView {
  return {
    orderId: ticket._id,
    status: ticket.status,
    mode: ticket.mode,
    pickupNumber: ticket.pickupNumber,
    tableName: ticket.tableName,
    moved: ticket.moved ?? null,
    partySize: ticket.partySize,
    note: ticket.note,
    wantsCutlery: ticket.wantsCutlery,
    lines: ticket.lines,
    payable: ticket.payable,
    refunded: ticket.refunded,
    billId: ticket.billId ?? null,
    agreedAtMs: ticket.agreedAtMs,
    acceptUntilMs: ticket.acceptUntilMs,
    acceptedAtMs: ticket.acceptedAtMs,
    promisedAtMs: ticket.promisedAtMs,
    slotStartMs: ticket.slotStartMs,
    calls: calls
      .filter((call) => call.orderId === ticket._id)
      .map((call) => ({ callId: call._id, kind: call.kind, atMs: call.atMs })),
  };
}

/** The ticket of an order that a step has just moved; its open calls come with the next board. */
export function ticketOfOrder(order: OrderDocument): TicketView {
  return ticketView(ticketOf(order), []);
}
