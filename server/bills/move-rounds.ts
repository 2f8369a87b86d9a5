import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { roundsPerBill } from '../../domain/bill/bill-limits';
import { sumsOfBill } from '../../domain/bill/bill-sums';
import type { OrderDocument } from '../ordering/order-document';
import { noteMoves, printMoves } from '../printing/moved-tickets';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { announceBill } from './announce-bill';
import type { BillDocument } from './bill-document';
import { staffBillView } from './bill-view';
import { changeBill } from './change-bill';
import { faultOfClosed, findStoreBill } from './find-bill';
import { inOrder } from './merge-bills';
import { seatOrder } from './seat-order';
import { openBillOf, openNextBill } from './table-bill';

interface Split {
  readonly left: BillDocument;
  readonly movedTo: BillDocument;
  readonly orders: readonly OrderDocument[];
}

/** Moves rounds, with what was paid of them, onto the bill of another table: the guests of one table pay apart. */
export async function moveRounds(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'moveRounds'>,
): Promise<StaffAnswers['moveRounds'] | Refused> {
  const split = await services.database.transact((transaction) =>
    splitInTransaction(services, transaction, colleague, input),
  );
  if (split instanceof Refused) return split;
  await announceBill(services, split.left);
  await announceBill(services, split.movedTo, split.orders);
  await printMoves(services, split.orders);
  return {
    bill: await staffBillView(services, split.left),
    movedTo: await staffBillView(services, split.movedTo),
  };
}

async function splitInTransaction(
  services: Services,
  transaction: Transaction,
  colleague: Colleague,
  input: StaffInput<'moveRounds'>,
): Promise<Split | Refused> {
  const from = await findStoreBill(transaction, input.storeId, input.billId);
  if (from instanceof Refused) return from;
  const table = await transaction.get('tables', input.toTableId);
  if (!table || table.storeId !== input.storeId) return new Refused('TABLE_UNKNOWN');
  const there = await openBillOf(transaction, table);
  const orderIds = new Set(input.orderIds);
  if (there && holdsAll(there, orderIds)) return { left: from, movedTo: there, orders: [] };
  const fault = faultOfClosed(from) ?? faultOfMoving(from, there, orderIds);
  if (fault) return fault;
  const to = there ?? (await openNextBill(services, transaction, table, from));
  const orders: OrderDocument[] = [];
  const nowMs = services.nowMs();
  for (const orderId of orderIds) orders.push(await seatOrder(transaction, orderId, to, nowMs));
  await noteMoves(transaction, orders, nowMs);
  const moved = from.rounds.filter((round) => orderIds.has(round.orderId));
  const rounds = from.rounds.filter((round) => !orderIds.has(round.orderId));
  const left = await changeBill(transaction, from, { rounds }, nowMs);
  const movedTo = await changeBill(transaction, to, { rounds: inOrder([...to.rounds, ...moved]) }, nowMs);
  await audit(transaction, services, {
    ...{ storeId: from.storeId, actor: colleague.openid, action: 'moveRounds', subject: from._id },
    ...{ before: from.table.name, after: `${moved.length} rounds onto ${to._id}, ${table.name}` },
    reason: input.reason ?? null,
  });
  return { left, movedTo, orders };
}

function holdsAll({ rounds }: BillDocument, orderIds: ReadonlySet<string>): boolean {
  return rounds.filter(({ orderId }) => orderIds.has(orderId)).length === orderIds.size;
}

/** What stays has to be worth what somebody is paying at this moment. */
function faultOfMoving(
  from: BillDocument,
  to: BillDocument | null,
  orderIds: ReadonlySet<string>,
): Refused | null {
  if (!holdsAll(from, orderIds)) return new Refused('ROUND_UNKNOWN');
  if (orderIds.size + (to?.rounds.length ?? 0) > roundsPerBill) {
    return new Refused('BILL_FULL', { billId: to?._id ?? null, rounds: roundsPerBill });
  }
  const staying = from.rounds.filter(({ orderId }) => !orderIds.has(orderId));
  const { owed, reserved } = sumsOfBill({ rounds: staying, parts: from.parts });
  return owed < reserved ? beingPaid(from) : null;
}

export function beingPaid({ _id, parts }: BillDocument): Refused {
  const ends = parts.flatMap(({ state, payUntilMs }) => (state === 'waiting' ? [payUntilMs ?? 0] : []));
  return new Refused('BILL_BEING_PAID', { billId: _id, untilMs: Math.max(...ends) });
}
