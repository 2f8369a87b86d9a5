import type { OrderLineView, OrderSummary, OrderView } from '../../contract/views';
import { outstandingOf } from '../../domain/bill/tender';
import { guestMayCancelUntilMs } from '../../domain/order/guest-cancellation';
import { faultOfVoice } from '../../domain/review/review-rules';
import { reasonWords } from '../../domain/reason/reason';
import { dishesAhead } from '../kitchen/kitchen-load';
import type { Services } from '../services';
import { agreedAtMs } from './agreed-at';
import type { OrderDocument, OrderLine } from './order-document';

/** An order as its guest sees it, with what the kitchen has before it. */
export async function viewOf(services: Services, order: OrderDocument): Promise<OrderView> {
  const ahead = waitsForKitchen(order)
    ? await dishesAhead(services, order.storeId, agreedAtMs(order) ?? undefined)
    : 0;
  return orderView(order, ahead, services.nowMs());
}

function waitsForKitchen(order: OrderDocument): boolean {
  return order.status === 'placed' || order.status === 'accepted' || order.status === 'cooking';
}

function orderView(order: OrderDocument, ahead: number, nowMs: number): OrderView {
  const cancellableUntilMs = guestMayCancelUntilMs({ ...order, agreedAtMs: agreedAtMs(order) });
  return {
    id: order._id,
    version: order.version,
    status: order.status,
    cancelReason: order.cancelReason,
    cancelNote: order.cancelNote === null ? null : reasonWords(order.cancelNote),
    mode: order.mode,
    storeId: order.storeId,
    storeName: order.storeName,
    tableName: order.table?.name ?? null,
    pickupNumber: order.pickupNumber,
    partySize: order.partySize,
    note: order.note,
    lines: order.lines.map(lineView),
    amounts: order.amounts,
    payable: order.payable,
    saved: order.saved,
    paidFromBalance: order.paidBy.principal + order.paidBy.bonus,
    paidFromDeposit: order.deposit?.amount ?? 0,
    refunded: order.refunded,
    refundStatus: order.refundStatus,
    refunds: order.refunds.map(({ refundId: _refundId, reason, ...refund }) => ({
      offBill: 0,
      ...refund,
      reason: reasonWords(reason),
    })),
    pointsSpent: order.hold.pointsSpent,
    pointsEarned: order.pointsEarned > 0 ? order.pointsEarned : order.pointsToEarn,
    placedAtMs: order.placedAtMs,
    paidAtMs: order.paidAtMs,
    agreedAtMs: agreedAtMs(order),
    bill: order.bill ? { id: order.bill.id, owed: outstandingOf(order.paidBy.wechat, order.bill) } : null,
    payUntilMs: order.status === 'awaiting-payment' ? order.payUntilMs : null,
    promisedAtMs: order.promisedAtMs,
    slotStartMs: order.slotStartMs,
    dishesAhead: ahead,
    timeline: order.timeline,
    cancellableUntilMs: cancellableUntilMs !== null && nowMs < cancellableUntilMs ? cancellableUntilMs : null,
    voice: voiceOf(order, nowMs),
    signalId: order.signalId,
    utcOffsetMinutes: order.dayClock.utcOffsetMinutes,
    nowMs,
  };
}

/** Whether its page asks how it was, or shows what was said. */
function voiceOf(order: OrderDocument, nowMs: number): OrderView['voice'] {
  if (order.voicedAtMs !== undefined) return 'given';
  return faultOfVoice(order, nowMs) === null ? 'wanted' : null;
}

function lineView(line: OrderLine): OrderLineView {
  return {
    lineId: line.lineId,
    dishId: line.dishId,
    name: line.name,
    detail: line.detail,
    picture: line.picture,
    quantity: line.quantity,
    returnedPortions: line.returned.portions,
    unitPrice: line.unitPrice,
    list: line.list,
    payable: line.payable,
    note: line.cartLine.note,
    progress: line.progress,
    servedAtMs: line.servedAtMs,
    cartLine: line.cartLine,
  };
}

/** A row of "my orders". */
export function orderSummary(order: OrderDocument): OrderSummary {
  return {
    id: order._id,
    status: order.status,
    cancelReason: order.cancelReason,
    mode: order.mode,
    storeId: order.storeId,
    storeName: order.storeName,
    tableName: order.table?.name ?? null,
    pickupNumber: order.pickupNumber,
    pictures: order.lines.slice(0, 4).map((line) => line.picture),
    portions: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    payable: order.payable,
    refunded: order.refunded,
    placedAtMs: order.placedAtMs,
    promisedAtMs: order.promisedAtMs,
    cartLines: order.lines.map((line) => line.cartLine),
    utcOffsetMinutes: order.dayClock.utcOffsetMinutes,
  };
}
