import type { OrderView, TimelineEntry } from '../../../contract/views';
import type { Fen } from '../../../domain/money/fen';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import type { DiningMode, OrderStatus } from '../../../domain/order/lifecycle';
import { orderText } from '../../text/order';
import { clockText } from '../session/store-clock';
import { moneyOf, paidBesides } from './money-words';

/** What stands at the top of the order page. `eta` marks its figures with `*`. */
export interface Headline {
  readonly line: string;
  readonly title: string;
  readonly eta: string | null;
}

type PaidOrder = Parameters<typeof moneyOf>[0];

const minuteMs = 60_000;

export function headline(order: OrderView, nowMs: number): Headline {
  if (order.status === 'cancelled') {
    return { line: cancelWords(order), title: orderText('cancelledTitle'), eta: refundWords(order) };
  }
  return { line: lineOf(order), title: titleOf(order), eta: etaOf(order, nowMs) };
}

/** Where the food goes: "Table A12", "Pickup", "Delivery". */
export function placeWords(order: Pick<OrderView, 'mode' | 'tableName'>): string {
  if (order.tableName !== null) return orderText('table', { table: order.tableName });
  if (order.mode === 'dine-in') return orderText('dineIn');
  return order.mode === 'pickup' ? orderText('pickup') : orderText('delivery');
}

export function refundWords(
  order: Pick<OrderView, 'refundStatus' | 'refunded' | 'payable' | 'refunds'>,
): string | null {
  const toBalance = order.refunds.reduce((sum, refund) => sum + refund.toBalance, 0);
  const offBill = order.refunds.reduce((sum, refund) => sum + refund.offBill, 0);
  const toDeposit = order.refunds.reduce((sum, refund) => sum + (refund.toDeposit ?? 0), 0);
  // What waits for a party is on no bill, so there is one of the two.
  const aside = offBill + toDeposit;
  const words = moneyBackWords(order, toBalance, order.refunded - aside);
  if (aside === 0) return words;
  const off = orderText(offBill > 0 ? 'refundOffBill' : 'refundToDeposit', { yuan: fenToYuanText(aside) });
  return order.refunded === aside || words === null ? off : `${off} · ${words}`;
}

/** @param refunded what went back, without what was never paid or is deposit again */
function moneyBackWords(
  order: Pick<OrderView, 'refundStatus' | 'payable'>,
  toBalance: Fen,
  refunded: Fen,
): string | null {
  if (toBalance === 0) return wechatRefundWords(order, refunded > 0 ? refunded : order.payable);
  const words = orderText('refundToBalance', { yuan: fenToYuanText(toBalance) });
  const rest = refunded > toBalance ? wechatRefundWords(order, refunded - toBalance) : null;
  return rest === null ? words : `${words} · ${rest}`;
}

function wechatRefundWords(order: Pick<OrderView, 'refundStatus'>, amount: Fen): string | null {
  const yuan = fenToYuanText(amount);
  if (order.refundStatus === 'on-its-way') return orderText('refundOnItsWay', { yuan });
  if (order.refundStatus === 'arrived') return orderText('refundArrived', { yuan });
  return order.refundStatus === 'needs-help' ? orderText('refundNeedsHelp') : null;
}

function lineOf(order: OrderView): string {
  const state = isOwed(order) ? orderText('placedLineBill') : stateLine(order.status, order.mode);
  return `${placeWords(order)} · ${state}`;
}

/** Placed on a bill, and nobody has paid it yet. */
function isOwed({ status, bill, paidAtMs }: OrderView): boolean {
  return status === 'placed' && bill !== null && paidAtMs === null;
}

function stateLine(status: OrderStatus, mode: DiningMode): string {
  switch (status) {
    case 'awaiting-payment':
      return orderText('awaitingLine');
    case 'placed':
      return orderText('placedLine');
    case 'accepted':
      return orderText('acceptedLine');
    case 'cooking':
      return orderText('cookingLine');
    case 'ready':
      return orderText(byMode(mode, 'readyLineTable', 'readyLinePickup', 'readyLineDelivery'));
    case 'on-the-way':
      return orderText('onTheWayLine');
    case 'handed-over':
      return orderText(byMode(mode, 'handedOverLineTable', 'handedOverLinePickup', 'handedOverLineDelivery'));
    case 'completed':
      return orderText('completedLine');
    case 'cancelled':
      return orderText('cancelledTitle');
  }
}

function titleOf({ status, mode, isHeld }: OrderView): string {
  if (isHeld === true) return orderText('heldTitle');
  switch (status) {
    case 'awaiting-payment':
      return orderText('awaitingTitle');
    case 'placed':
      return orderText('placedTitle');
    case 'accepted':
      return orderText('acceptedTitle');
    case 'cooking':
      return orderText('cookingTitle');
    case 'ready':
      return orderText(byMode(mode, 'readyTitleTable', 'readyTitlePickup', 'readyTitleDelivery'));
    case 'on-the-way':
      return orderText('onTheWayTitle');
    case 'handed-over':
      return orderText('handedOverTitle');
    case 'completed':
      return orderText('completedTitle');
    case 'cancelled':
      return orderText('cancelledTitle');
  }
}

function etaOf(order: OrderView, nowMs: number): string | null {
  switch (order.status) {
    case 'awaiting-payment':
      return order.payUntilMs === null
        ? null
        : orderText('awaitingEta', {
            time: clockText(order, order.payUntilMs),
            minutes: minutesUntil(order.payUntilMs, nowMs),
          });
    case 'placed':
      if (order.isHeld === true) return null;
      return orderText(isOwed(order) ? 'placedEtaBill' : 'placedEta');
    case 'ready':
      return order.mode === 'pickup' && order.pickupNumber !== null
        ? orderText('readyEtaPickup', { number: order.pickupNumber })
        : null;
    case 'accepted':
    case 'cooking':
    case 'on-the-way':
      return promiseWords(order, nowMs);
    case 'completed':
      return order.pointsEarned > 0 ? orderText('completedEta', { points: order.pointsEarned }) : null;
    default:
      return null;
  }
}

function promiseWords(order: OrderView, nowMs: number): string | null {
  if (order.promisedAtMs === null) return null;
  const time = clockText(order, order.promisedAtMs);
  if (nowMs > order.promisedAtMs) return orderText('etaLate', { time });
  const minutes = minutesUntil(order.promisedAtMs, nowMs);
  return orderText(byMode(order.mode, 'etaTable', 'etaPickup', 'etaDelivery'), { time, minutes });
}

function minutesUntil(ms: number, nowMs: number): number {
  return Math.max(1, Math.ceil((ms - nowMs) / minuteMs));
}

function cancelWords(order: OrderView): string {
  switch (order.cancelReason) {
    case 'payment-expired':
      return orderText('cancelledExpired');
    case 'rejected':
      return orderText('cancelledRejected');
    case 'not-accepted-in-time':
      return orderText('cancelledNotAccepted');
    default:
      return orderText('cancelledByGuest');
  }
}

/** Said in passing once a guest has cancelled: money comes back to who has paid some. */
export function cancelledWords(order: Pick<OrderView, 'refundStatus'> | null): string {
  return orderText(order?.refundStatus === 'on-its-way' ? 'cancelled' : 'cancelledUnpaid');
}

export function stepWords(status: OrderStatus, { mode, bill }: Pick<OrderView, 'mode' | 'bill'>): string {
  switch (status) {
    case 'placed':
      return orderText(bill === null ? 'stepPlaced' : 'stepPlacedBill');
    case 'accepted':
      return orderText('stepAccepted');
    case 'cooking':
      return orderText('stepCooking');
    case 'ready':
      return orderText(byMode(mode, 'stepReadyTable', 'stepReadyPickup', 'stepReadyDelivery'));
    case 'on-the-way':
      return orderText('stepOnTheWay');
    default:
      return orderText(byMode(mode, 'stepHandedOverTable', 'stepHandedOverPickup', 'stepHandedOverDelivery'));
  }
}

export function storyWords(entry: TimelineEntry, order: PaidOrder): string {
  switch (entry.status) {
    case 'awaiting-payment':
      return orderText('storyAwaiting');
    case 'placed':
      return paidWords(order);
    case 'accepted':
      return orderText('storyAccepted');
    case 'cooking':
      return orderText('storyCooking');
    case 'ready':
      return orderText('storyReady');
    case 'on-the-way':
      return orderText('storyOnTheWay');
    case 'handed-over':
      return orderText('storyHandedOver');
    case 'completed':
      return orderText('storyCompleted');
    case 'cancelled':
      return orderText('storyCancelled');
  }
}

function byMode<Key>(mode: DiningMode, table: Key, pickup: Key, delivery: Key): Key {
  if (mode === 'dine-in') return table;
  return mode === 'pickup' ? pickup : delivery;
}

/** How it was paid: on the bill, by every way with its amount, or not at all. */
function paidWords(order: PaidOrder): string {
  if (order.bill !== null) return orderText('storyPlacedBill', { yuan: fenToYuanText(paidBesides(order)) });
  const parts = moneyOf(order).map(({ what, amount }) => `${what} ¥${fenToYuanText(amount)}`);
  return parts.join(' + ') || orderText('storyPlacedFree');
}
