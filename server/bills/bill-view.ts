import type {
  BillPartView,
  BillRoundView,
  BillRow,
  BillView,
  GuestBillView,
  StaffBillView,
} from '../../contract/bills';
import { roundsPerBill } from '../../domain/bill/bill-limits';
import { owedOfRound, sumsOfBill } from '../../domain/bill/bill-sums';
import type { SharedBill } from '../../domain/bill/bill-share';
import { sumFen } from '../../domain/money/sum-fen';
import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import type { BillDocument, BillPart, BillRound } from './bill-document';

/** A bill as a guest at the table sees it: people are numbers, and only what is the guest's own is told apart. */
export async function guestBillView(
  services: Services,
  bill: BillDocument,
  guestId: string,
): Promise<GuestBillView> {
  const orders = await readRounds(services, bill);
  return { ...billView(bill, orders, { guestId, nowMs: services.nowMs() }), key: bill.key ?? null };
}

export async function staffBillView(services: Services, bill: BillDocument): Promise<StaffBillView> {
  const orders = await readRounds(services, bill);
  const request = bill.writeOffRequest;
  return {
    ...billView(bill, orders, { guestId: null, nowMs: services.nowMs() }),
    tableId: bill.table.id,
    writeOffRequest: request && {
      amount: request.amount,
      reason: request.reason,
      requestedByName: request.requestedByName,
      atMs: request.atMs,
    },
  };
}

export function billRow(bill: BillDocument): BillRow {
  const { total, paid, owed, reserved } = sumsOfBill(bill);
  return {
    ...{ billId: bill._id, tableId: bill.table.id, tableName: bill.table.name },
    ...{ rounds: bill.rounds.length, total, paid, owed, reserved, openedAtMs: bill.openedAtMs },
    hasWriteOffRequest: bill.writeOffRequest !== null,
  };
}

/** What a share is computed from, for one of the guests or for the till. */
export function sharedBill(bill: BillDocument, guestId: string | null): SharedBill {
  return {
    rounds: bill.rounds.map((round) => ({
      orderId: round.orderId,
      isMine: round.guestId === guestId,
      owed: owedOfRound(round),
    })),
    parts: bill.parts,
    left: sumsOfBill(bill).left,
  };
}

type Seen = { readonly guestId: string | null; readonly nowMs: number };

function billView(bill: BillDocument, orders: ReadonlyMap<string, OrderDocument>, seen: Seen): BillView {
  const numbers = guestNumbers(bill);
  return {
    id: bill._id,
    version: bill.version,
    status: bill.status,
    storeId: bill.storeId,
    storeName: bill.storeName,
    tableName: bill.table.name,
    rounds: bill.rounds.flatMap((round) => {
      const order = orders.get(round.orderId);
      return order ? [roundView(round, order, numbers, seen.guestId)] : [];
    }),
    parts: bill.parts.map((part) => partView(part, numbers, seen.guestId)),
    ...sumsOfBill(bill),
    openedAtMs: bill.openedAtMs,
    closedAtMs: bill.closedAtMs,
    signalId: bill.signalId,
    utcOffsetMinutes: bill.dayClock.utcOffsetMinutes,
    nowMs: seen.nowMs,
  };
}

function roundView(
  round: BillRound,
  order: OrderDocument,
  numbers: ReadonlyMap<string, number>,
  guestId: string | null,
): BillRoundView {
  return {
    orderId: round.orderId,
    guest: numbers.get(round.guestId) ?? 0,
    isMine: round.guestId === guestId,
    status: order.status,
    placedAtMs: round.placedAtMs,
    lines: order.lines.map(({ lineId, name, detail, quantity, returned, payable }) => ({
      ...{ lineId, name, detail, quantity: quantity - returned.portions },
      payable: payable - returned.amount,
    })),
    amount: round.amount - round.takenOff,
    paid: round.paid,
    returned: sumFen((order.bill?.tenders ?? []).map((tender) => tender.returned)),
    owed: owedOfRound(round),
  };
}

function partView(
  part: BillPart,
  numbers: ReadonlyMap<string, number>,
  guestId: string | null,
): BillPartView {
  const { number, share, amount, returned, tender, state, atMs, payUntilMs } = part;
  return {
    ...{ number, share, amount, returned, tender, state, atMs, payUntilMs },
    guest: part.guestId === null ? null : (numbers.get(part.guestId) ?? null),
    isMine: part.guestId !== null && part.guestId === guestId,
  };
}

/** People are numbered as they came: those who ordered, and then those who only pay. */
function guestNumbers({ rounds, parts }: BillDocument): Map<string, number> {
  const people = [...rounds, ...parts].flatMap(({ guestId }) => (guestId === null ? [] : [guestId]));
  return new Map([...new Set(people)].map((guestId, index) => [guestId, index + 1]));
}

async function readRounds(
  { database }: Services,
  { rounds }: BillDocument,
): Promise<Map<string, OrderDocument>> {
  if (rounds.length === 0) return new Map();
  const ids = rounds.map(({ orderId }) => orderId);
  const orders = await database.query('orders', { where: { _id: { oneOf: ids } }, limit: roundsPerBill });
  return new Map(orders.map((order) => [order._id, order]));
}
