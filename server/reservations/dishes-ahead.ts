import type { GuestInput } from '../../contract/guest';
import type { AheadView } from '../../contract/views';
import { isFinal } from '../../domain/order/lifecycle';
import { depositLeft, freeUntilMs } from '../../domain/reservation/deposit';
import type { Reason } from '../../domain/reason/reason';
import { businessDay } from '../../domain/store-hours/business-day';
import { ticketOf } from '../kitchen/ticket';
import { cancelInTransaction } from '../ordering/cancel-in-transaction';
import { isHeld } from '../ordering/held-order';
import type { OrderDocument } from '../ordering/order-document';
import { satElsewhere } from '../ordering/sit-elsewhere';
import { noteMoves, printMoves } from '../printing/moved-tickets';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceChange } from '../signals/announce-change';
import type { Transaction } from '../wechat/database';
import type { ReservationDocument } from './reservation-document';

/** All of them end in the transaction that ends the reservation, which has room for so many. */
const mostAhead = 3;

/** A kept table for which its guest orders dishes: it is the wanted time. Null for any other order. */
export async function findKeptTable(
  database: Pick<Transaction, 'get'>,
  guestId: string,
  input: GuestInput<'placeOrder'>,
  nowMs: number,
): Promise<ReservationDocument | Refused | null> {
  if (input.reservationId === undefined) return null;
  const { mode, tableCode, slotStartMs, onBill } = input;
  const isForTable = mode === 'dine-in' && tableCode === null && slotStartMs === null && onBill !== true;
  if (!isForTable) return new Refused('INPUT_INVALID', { fields: ['reservationId'] });
  const reservation = await database.get('reservations', input.reservationId);
  if (reservation?.guestId !== guestId || reservation.storeId !== input.storeId) {
    return new Refused('SLOT_UNKNOWN');
  }
  if (reservation.status !== 'confirmed' || reservation.startMs <= nowMs) {
    return new Refused('SLOT_UNKNOWN', { status: reservation.status });
  }
  return reservation;
}

/** The same as the phone keeps it while its guest chooses; null when nothing can be ordered ahead for it. */
export async function keptTableView(
  { database, nowMs }: Services,
  guestId: string,
  { reservationId, storeId }: Pick<GuestInput<'openMenu'>, 'reservationId' | 'storeId'>,
): Promise<AheadView | null> {
  if (reservationId === undefined) return null;
  const reservation = await database.get('reservations', reservationId);
  const isTheirs = reservation?.guestId === guestId && reservation.storeId === storeId;
  if (!isTheirs || !mayOrderAhead(reservation, nowMs())) return null;
  const { startMs, account } = reservation;
  return { id: reservationId, startMs, deposit: depositLeft(account) };
}

export function mayOrderAhead(
  { status, startMs, orderIds = [] }: Pick<ReservationDocument, 'status' | 'startMs' | 'orderIds'>,
  nowMs: number,
): boolean {
  return status === 'confirmed' && nowMs < startMs && orderIds.length < mostAhead;
}

/** Ties a new order to the reservation, which is as it was seen. */
export async function tieToTable(
  transaction: Transaction,
  seen: ReservationDocument,
  orderId: string,
): Promise<Refused | null> {
  const reservation = await transaction.get('reservations', seen._id);
  if (reservation?.status !== seen.status || reservation.startMs !== seen.startMs) {
    return new Refused('SLOT_UNKNOWN', { status: reservation?.status ?? null });
  }
  const orderIds = reservation.orderIds ?? [];
  if (orderIds.length >= mostAhead) return new Refused('SLOT_FULL', { most: mostAhead });
  await transaction.update('reservations', seen._id, { orderIds: [...orderIds, orderId] });
  return null;
}

/** The party sits: what it has paid for ahead goes to the kitchen, at the table where it sits now. */
export async function releaseDishes(
  transaction: Transaction,
  reservation: Pick<ReservationDocument, 'orderIds' | 'tables'>,
  nowMs: number,
): Promise<readonly OrderDocument[]> {
  const [table = null] = reservation.tables;
  const released: OrderDocument[] = [];
  for (const order of await heldOrders(transaction, reservation)) {
    if (order.status !== 'placed' || order.ahead === undefined) continue;
    const acceptUntilMs = nowMs + order.acceptWithinSeconds * 1000;
    const fields = {
      ...{ table, acceptUntilMs, dueAtMs: acceptUntilMs, version: order.version + 1 },
      ahead: { ...order.ahead, releasedAtMs: nowMs },
    };
    await transaction.update('orders', order._id, fields);
    const moved = { ...order, ...fields };
    await transaction.set('tickets', ticketOf(moved));
    released.push(moved);
  }
  return released;
}

const reasons = {
  guest: { zh: '订位取消，预点的菜原路退回', en: 'The booking was cancelled' },
  store: { zh: '门店取消订位，预点的菜原路退回', en: 'The restaurant cancelled the booking' },
  miss: { zh: '没有到店，预点的菜没有做，原路退回', en: 'Nobody came, and nothing was cooked' },
} as const satisfies Readonly<Record<string, Reason>>;

/**
 * The reservation ends before anybody sat down: nobody has cooked, so the dishes are paid back whole, whatever the rule
 * says of the deposit. One that still waits for its payment is left to the clock, which closes it at WeChat first.
 */
export async function cancelDishes(
  transaction: Transaction,
  reservation: Pick<ReservationDocument, 'orderIds'>,
  end: { readonly by: keyof typeof reasons; readonly nowMs: number },
): Promise<Refused | null> {
  const { by, nowMs } = end;
  const refundReason = reasons[by];
  for (const order of await heldOrders(transaction, reservation)) {
    if (order.status !== 'placed') continue;
    const event = by === 'store' ? 'reject' : 'guest-cancels';
    const note = by === 'store' ? refundReason : null;
    const cancelled = await cancelInTransaction(transaction, order, { event, note, refundReason, nowMs });
    if (cancelled instanceof Refused) return cancelled;
  }
  return null;
}

/** The dishes come with the party on the same business day; for another one their portions would have to be taken again. */
export async function moveDishes(
  transaction: Transaction,
  reservation: ReservationDocument,
  startMs: number,
): Promise<Refused | null> {
  const day = businessDay(reservation.dayClock, startMs);
  for (const order of await heldOrders(transaction, reservation)) {
    if (order.status === 'cancelled' || order.ahead === undefined) continue;
    if (order.day !== day) return new Refused('DISHES_AHEAD', { orderId: order._id });
    const untilMs = freeUntilMs({ ...reservation, startMs });
    await transaction.update('orders', order._id, {
      ...{ slotStartMs: startMs, ahead: { ...order.ahead, freeUntilMs: untilMs } },
      ...(order.status === 'placed' ? { acceptUntilMs: untilMs } : {}),
    });
  }
  return null;
}

/** A party that sits moves to other tables: what it ordered ahead and the kitchen has by now is carried there. */
export async function carryDishes(
  transaction: Transaction,
  { orderIds = [], tables }: Pick<ReservationDocument, 'orderIds' | 'tables'>,
  nowMs: number,
): Promise<void> {
  const [table] = tables;
  if (!table) return;
  const moved: OrderDocument[] = [];
  for (const id of orderIds) {
    const order = await transaction.get('orders', id);
    const isThere = tables.some((each) => each.id === order?.table?.id);
    if (!order || isHeld(order) || isFinal(order.status) || isThere) continue;
    const change = { ...satElsewhere(order, table, nowMs), version: order.version + 1 };
    await transaction.update('orders', id, change);
    await transaction.set('tickets', ticketOf({ ...order, ...change }));
    moved.push({ ...order, ...change });
  }
  await noteMoves(transaction, moved, nowMs);
}

/** Tells the guest, the board and the printers of it; the clock prints what fails here. */
export async function announceCarried(services: Services, orderIds: readonly string[]): Promise<void> {
  const orders: OrderDocument[] = [];
  for (const id of orderIds) {
    const order = await services.database.get('orders', id);
    if (order && !isHeld(order)) orders.push(order);
  }
  for (const order of orders) await announceChange(services, order);
  await printMoves(services, orders);
}

async function heldOrders(
  transaction: Pick<Transaction, 'get'>,
  { orderIds = [] }: Pick<ReservationDocument, 'orderIds'>,
): Promise<readonly OrderDocument[]> {
  const orders: OrderDocument[] = [];
  for (const id of orderIds) {
    const order = await transaction.get('orders', id);
    if (order && isHeld(order)) orders.push(order);
  }
  return orders;
}
