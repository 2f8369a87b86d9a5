import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { partsPerBill, roundsPerBill } from '../../domain/bill/bill-limits';
import type { OrderDocument } from '../ordering/order-document';
import { noteMoves, printMoves } from '../printing/moved-tickets';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { announceBill } from './announce-bill';
import type { BillDocument, BillRound } from './bill-document';
import { staffBillView } from './bill-view';
import { changeBill } from './change-bill';
import { faultOfClosed, findStoreBill } from './find-bill';
import { seatOrder } from './seat-order';
import { leaveTable } from './table-bill';

interface Merged {
  readonly from: BillDocument;
  readonly into: BillDocument;
  readonly orders: readonly OrderDocument[];
}

/**
 * Puts everything of one bill onto another, which goes on. Parts that somebody is paying go with it under their numbers,
 * and money that comes for the old bill finds the new one.
 */
export async function mergeBills(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'mergeBills'>,
): Promise<StaffAnswers['mergeBills'] | Refused> {
  const merged = await services.database.transact((transaction) =>
    mergeInTransaction(services, transaction, colleague, input),
  );
  if (merged instanceof Refused) return merged;
  await announceBill(services, merged.from);
  await announceBill(services, merged.into, merged.orders);
  await printMoves(services, merged.orders);
  return { bill: await staffBillView(services, merged.into) };
}

async function mergeInTransaction(
  services: Services,
  transaction: Transaction,
  colleague: Colleague,
  input: StaffInput<'mergeBills'>,
): Promise<Merged | Refused> {
  const from = await findStoreBill(transaction, input.storeId, input.billId);
  if (from instanceof Refused) return from;
  const into = await findStoreBill(transaction, input.storeId, input.intoBillId);
  if (into instanceof Refused) return into;
  if (from.mergedInto === into._id || from._id === into._id) return { from, into, orders: [] };
  const fault = faultOfClosed(from) ?? faultOfClosed(into) ?? faultOfSize(from, into);
  if (fault) return fault;
  await leaveTable(transaction, from);
  const orders: OrderDocument[] = [];
  const nowMs = services.nowMs();
  for (const { orderId } of from.rounds) orders.push(await seatOrder(transaction, orderId, into, nowMs));
  await noteMoves(transaction, orders, nowMs);
  const merged = await writeBoth(transaction, from, into, nowMs);
  await audit(transaction, services, {
    ...{ storeId: from.storeId, actor: colleague.openid, action: 'mergeBills', subject: from._id },
    ...{ before: from.table.name, after: `onto ${into._id}, ${into.table.name}` },
    reason: input.reason ?? null,
  });
  return { ...merged, orders };
}

function faultOfSize(from: BillDocument, into: BillDocument): Refused | null {
  const isTooLong = from.rounds.length + into.rounds.length > roundsPerBill;
  const waiting = from.parts.filter(({ state }) => state === 'waiting');
  const isFull = isTooLong || waiting.length + into.parts.length > partsPerBill;
  return isFull ? new Refused('BILL_FULL', { billId: into._id, rounds: roundsPerBill }) : null;
}

async function writeBoth(
  transaction: Transaction,
  from: BillDocument,
  into: BillDocument,
  nowMs: number,
): Promise<Omit<Merged, 'orders'>> {
  const isWaiting = ({ state }: BillDocument['parts'][number]) => state === 'waiting';
  const gone = {
    ...{ status: 'merged' as const, mergedInto: into._id, closedAtMs: nowMs, writeOffRequest: null },
    ...{ rounds: [], parts: from.parts.filter((part) => !isWaiting(part)) },
  };
  const grown = {
    rounds: inOrder([...into.rounds, ...from.rounds]),
    parts: [...into.parts, ...from.parts.filter(isWaiting)],
  };
  return {
    from: await changeBill(transaction, from, gone, nowMs),
    into: await changeBill(transaction, into, grown, nowMs),
  };
}

/** Oldest first, as payments are spread. */
export function inOrder(rounds: readonly BillRound[]): BillRound[] {
  return [...rounds].sort((a, b) => a.placedAtMs - b.placedAtMs || (a.orderId < b.orderId ? -1 : 1));
}
