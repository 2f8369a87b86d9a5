import { dishesById, describeSelection } from '../../domain/menu/lookup';
import type { CartLine, QuoteLine } from '../../domain/pricing/quote';
import { noMeans, type Means } from '../../domain/stored-value/means';
import type { BillDocument } from '../bills/bill-document';
import { newOnBill } from '../bills/put-on-bill';
import { countedLink } from '../channels/counted-link';
import { agreedFields, paidFields } from '../payments/paid-fields';
import { outTradeNumber } from '../payments/payment-document';
import type { Booking } from './book-order';
import type { CheckedWish } from './check-wish';
import type { OrderDocument, OrderHold, OrderLine } from './order-document';
import { fingerprintOf } from './order-id';

/** A guest has so long to pay. */
export const payWithinMs = 15 * 60_000;

/** The document of a new order: waiting for its payment, or placed at once on a bill or when nothing is left to pay. */
export function newOrder(
  booking: Booking,
  given: {
    readonly hold: OrderHold;
    readonly paidBy: Means;
    readonly signalId: string;
    readonly pickupNumber: string | null;
    readonly bill: BillDocument | null;
  },
): OrderDocument {
  const { pickupNumber, bill } = given;
  const unpaid = unpaidOrder(booking, given);
  if (pickupNumber === null) return unpaid;
  const agreed = { atMs: booking.wish.nowMs, pickupNumber };
  if (bill === null) return { ...unpaid, ...paidFields(unpaid, agreed) };
  const onBill = { ...unpaid, attempt: null, timeline: [], bill: newOnBill(bill) };
  return { ...onBill, ...agreedFields(onBill, agreed) };
}

function unpaidOrder(
  booking: Booking,
  given: { readonly hold: OrderHold; readonly paidBy: Means; readonly signalId: string },
): OrderDocument {
  const { hold, paidBy, signalId } = given;
  const { guestId, orderId, input, wish } = booking;
  const { store, table, quote, nowMs } = wish;
  const isFree = paidBy.wechat === 0;
  const link = countedLink(input.channel, { guestId, menu: wish.menu });
  return {
    _id: orderId,
    version: 1,
    guestId,
    fingerprint: fingerprintOf(input),
    signalId,
    storeId: store._id,
    storeName: store.name,
    menuVersion: store.menuVersion,
    ...(link === null ? {} : { channel: link }),
    mode: input.mode,
    status: 'awaiting-payment',
    cancelReason: null,
    cancelNote: null,
    table: table && { id: table._id, name: table.name },
    partySize: input.partySize,
    note: input.note,
    wantsCutlery: input.wantsCutlery,
    address: input.mode === 'delivery' ? input.address : null,
    lines: orderLines(wish, input.lines),
    amounts: quote.amounts,
    payable: quote.payable,
    saved: quote.saved,
    paidBy,
    refundedBy: noMeans,
    refunded: 0,
    refundStatus: 'none',
    refunds: [],
    hold,
    pointsEarnedInFull: quote.pointsEarned,
    pointsToEarn: quote.pointsEarned,
    pointsEarned: 0,
    pointsExpireAfterDays: store.pricing.points.expiresAfterDays,
    attempt: isFree ? null : { number: 1, outTradeNo: outTradeNumber(orderId, 1) },
    pickupNumber: null,
    day: wish.day,
    dayClock: dayClockOf(store),
    slotStartMs: input.slotStartMs,
    placedAtMs: nowMs,
    payUntilMs: nowMs + payWithinMs,
    paidAtMs: null,
    acceptWithinSeconds: store.acceptWithinSeconds,
    acceptsByItself: store.acceptsByItself ?? false,
    acceptUntilMs: null,
    acceptedAtMs: null,
    promisedAtMs: null,
    completeAfterMinutes: store.completeAfterMinutes,
    timeline: isFree ? [] : [{ status: 'awaiting-payment', atMs: nowMs }],
    dueAtMs: nowMs + payWithinMs,
  };
}

export function dayClockOf({ hours }: CheckedWish['store']): OrderDocument['dayClock'] {
  return { utcOffsetMinutes: hours.utcOffsetMinutes, dayStartsAtMinute: hours.dayStartsAtMinute };
}

function orderLines({ menu, quote }: CheckedWish, cartLines: readonly CartLine[]): OrderLine[] {
  const cartLineById = new Map(cartLines.map((line) => [line.lineId, line]));
  return quote.lines.map((line) => orderLine(menu, line, cartLineById.get(line.lineId)));
}

function orderLine(menu: CheckedWish['menu'], line: QuoteLine, cartLine: CartLine | undefined): OrderLine {
  const dish = dishesById(menu).get(line.dishId);
  if (!dish || !cartLine)
    throw new Error(`the quote has a line ${line.lineId} that the cart or the menu lacks`);
  return {
    ...line,
    name: dish.name,
    detail: describeSelection(menu, cartLine),
    picture: dish.picture,
    station: dish.station,
    progress: 'queued',
    servedAtMs: null,
    cartLine,
    returned: { portions: 0, amount: 0, points: 0 },
  };
}
