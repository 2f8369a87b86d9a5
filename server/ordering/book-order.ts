import type { GuestInput } from '../../contract/guest';
import { portionsByDish } from '../../domain/cart/portions-by-dish';
import { noStoredValue } from '../../domain/stored-value/stored-value';
import { billForOrder, putOnBill } from '../bills/put-on-bill';
import { salesEntry } from '../insight/sales-fact';
import { post, salePosting } from '../ledger/post';
import { lockCoupon, useCoupon } from '../membership/coupon-ledger';
import { spendPoints } from '../membership/points-ledger';
import { Refused } from '../refused';
import { tieToTable } from '../reservations/dishes-ahead';
import { spendDeposit } from '../reservations/spend-deposit';
import type { Services } from '../services';
import { spendStoredValue } from '../stored-value/account';
import type { Transaction } from '../wechat/database';
import type { CheckedWish } from './check-wish';
import { limitedPortions } from './limited-dishes';
import { dayClockOf, newOrder } from './new-order';
import type { OrderDocument, OrderHold } from './order-document';
import { nextPickupNumber } from './pickup-number';
import { takeSlot } from './slot-ledger';
import { takeStock } from './stock-ledger';

export interface Booking {
  readonly guestId: string;
  readonly orderId: string;
  readonly input: GuestInput<'placeOrder'>;
  readonly wish: CheckedWish;
}

/**
 * Writes the order and takes everything it holds, all or nothing. An order that leaves nothing to WeChat Pay is paid with
 * its writing, and one on a bill is binding with it.
 * Throws `DuplicateIdError` when the order stands already.
 */
export async function bookOrder(services: Services, booking: Booking): Promise<OrderDocument | Refused> {
  const toSpend = booking.input.storedValueToSpend;
  const fromDeposit = booking.input.depositToSpend ?? 0;
  const isFree = booking.wish.quote.payable === toSpend + fromDeposit;
  const isOnBill = booking.input.onBill === true && !isFree;
  const isBinding = isFree || isOnBill;
  const pickupNumber = isBinding
    ? await nextPickupNumber(services, booking.wish.store._id, booking.wish.day)
    : null;
  if (pickupNumber instanceof Refused) return pickupNumber;
  const signalId = `order-${services.newId()}`;
  return services.database.transact(async (transaction) => {
    const { kept } = booking.wish;
    const untied = kept && (await tieToTable(transaction, kept, booking.orderId));
    if (untied) return untied;
    const hold = await takeHold(transaction, booking);
    if (hold instanceof Refused) return hold;
    const stored =
      toSpend === 0 ? noStoredValue : await spendStoredValue(transaction, spendingOf(booking, toSpend));
    if (stored instanceof Refused) return stored;
    const { table, quote } = booking.wish;
    const spent = { guestId: booking.guestId, table, kept, amount: fromDeposit };
    const deposit = await spendDeposit(transaction, spent);
    if (deposit instanceof Refused) return deposit;
    const paidBy = { wechat: quote.payable - toSpend - fromDeposit, ...stored };
    const bill = isOnBill ? await findBill(services, transaction, booking) : null;
    if (bill instanceof Refused) return bill;
    const order = { ...newOrder(booking, { hold, paidBy, signalId, pickupNumber, bill }), deposit };
    await transaction.add('orders', order);
    if (bill) await putOnBill(transaction, bill, order);
    if (order.attempt) await transaction.add('payments', firstPayment(order, order.attempt.outTradeNo));
    else await writeAgreed(transaction, order, booking.wish.nowMs);
    return order;
  });
}

function spendingOf({ guestId, orderId, wish }: Booking, amount: number) {
  return { guestId, orderId, amount, nowMs: wish.nowMs };
}

function findBill(services: Services, transaction: Transaction, { input, wish }: Booking) {
  const { store, table } = wish;
  if (!table || input.tableCode === null) throw new Error('an order goes onto the bill of a table');
  const at = { tableId: table._id, tableCode: input.tableCode, storeName: store.name };
  return billForOrder(services, transaction, { ...at, dayClock: dayClockOf(store) });
}

/** An order that is binding with its writing: what it holds is used, and the kitchen hears of it. */
async function writeAgreed(transaction: Transaction, order: OrderDocument, nowMs: number): Promise<void> {
  if (order.hold.couponId !== null) await useCoupon(transaction, order.hold.couponId);
  await transaction.add('outbox', salesEntry(order, 'paid', nowMs));
  await post(transaction, salePosting(order, nowMs));
}

async function takeHold(transaction: Transaction, booking: Booking): Promise<OrderHold | Refused> {
  const { guestId, orderId, input, wish } = booking;
  const { store, menu, quote, day, nowMs } = wish;
  const wanted = limitedPortions(store, menu, portionsByDish(input.lines), day);
  const portions = await takeStock(transaction, { orderId, storeId: store._id, day, portions: wanted }, menu);
  if (portions instanceof Refused) return portions;
  const couponId = quote.coupon?.fits ? quote.coupon.couponId : null;
  const couponFault = couponId && (await lockCoupon(transaction, { couponId, guestId, orderId, nowMs }));
  if (couponFault) return couponFault;
  const points = quote.pointsSpent;
  const cause = { kind: 'spend', id: orderId } as const;
  const pointsLots = points > 0 ? await spendPoints(transaction, { guestId, cause, points, nowMs }) : [];
  if (pointsLots instanceof Refused) return pointsLots;
  const slotStartMs = input.slotStartMs;
  const slotFault = slotStartMs === null ? null : await takeSlot(transaction, store, slotStartMs);
  if (slotFault) return slotFault;
  return { couponId, pointsSpent: points, pointsLots, portions, slotStartMs };
}

function firstPayment(order: OrderDocument, outTradeNo: string) {
  return {
    _id: outTradeNo,
    orderId: order._id,
    guestId: order.guestId,
    storeId: order.storeId,
    amount: order.paidBy.wechat,
    status: 'waiting' as const,
    createdAtMs: order.placedAtMs,
    transactionId: null,
    paidAtMs: null,
  };
}
