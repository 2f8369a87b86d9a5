import { outstandingOf } from '../../domain/bill/tender';
import type { SlipOrder } from '../../domain/printing/slip-order';
import { agreedAtMs } from '../ordering/agreed-at';
import type { OrderDocument } from '../ordering/order-document';

/** Portions of lines, by line. */
export type PortionsByLine = ReadonlyMap<string, number>;

/** Portions that stand: nobody cooks what was given back. */
export function standingPortions(order: Pick<OrderDocument, 'lines'>): PortionsByLine {
  return new Map(
    order.lines.map(({ lineId, quantity, returned }) => [lineId, quantity - returned.portions] as const),
  );
}

/** Portions that stand and are not with their guests yet. */
export function unservedPortions(order: Pick<OrderDocument, 'lines'>): PortionsByLine {
  return standingPortions({ lines: order.lines.filter(({ progress }) => progress !== 'served') });
}

/** The same order with so many portions of each line; lines that are not named, or of which none is left, are not on it. */
export function withPortions(order: OrderDocument, portionsByLine: PortionsByLine): OrderDocument {
  const lines = order.lines.map((line) => ({ ...line, quantity: portionsByLine.get(line.lineId) ?? 0 }));
  return { ...order, lines: lines.filter(({ quantity }) => quantity > 0) };
}

/** What a slip says of an order. */
export function slipOrderOf(order: OrderDocument): SlipOrder {
  return {
    orderId: order._id,
    storeName: order.storeName,
    mode: order.mode,
    tableName: order.table?.name ?? null,
    pickupNumber: order.pickupNumber ?? '',
    partySize: order.partySize,
    note: order.note,
    wantsCutlery: order.wantsCutlery,
    lines: order.lines.map((line) => ({
      name: line.name,
      detail: line.detail,
      note: line.cartLine.note,
      quantity: line.quantity,
      station: line.station,
      list: line.list,
    })),
    amounts: order.amounts,
    payable: order.payable,
    saved: order.saved,
    refunded: order.refunded,
    agreedAtMs: agreedAtMs(order) ?? order.placedAtMs,
    owed: order.bill ? outstandingOf(order.paidBy.wechat, order.bill) : 0,
    promisedAtMs: order.promisedAtMs,
    slotStartMs: order.slotStartMs,
    utcOffsetMinutes: order.dayClock.utcOffsetMinutes,
  };
}
