import { outstandingOf } from '../../domain/bill/tender';
import type { SlipOrder } from '../../domain/printing/slip-order';
import { agreedAtMs } from '../ordering/agreed-at';
import type { OrderDocument } from '../ordering/order-document';

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
