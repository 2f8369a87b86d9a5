import type { BillPartView, BillRoundView, BillView, StaffBillView } from '../../contract/bills';
import { sumFen } from '../../domain/money/sum-fen';
import { text } from '../../domain/testing/build-menu';

/** Builders of a table's bill for tests: two guests at A12, a round of ¥30 of one's own and one of ¥50 of the other. */

export function buildRound(overrides: Partial<BillRoundView> = {}): BillRoundView {
  const round = { amount: 3000, paid: 0, returned: 0, ...overrides };
  return {
    orderId: 'o-mine',
    guest: 1,
    isMine: true,
    status: 'handed-over',
    placedAtMs: 0,
    lines: [],
    owed: round.amount - round.paid,
    ...round,
  };
}

export function buildPart(overrides: Partial<BillPartView> = {}): BillPartView {
  return {
    number: 'b1-1',
    guest: 2,
    isMine: false,
    share: { kind: 'amount', amount: 2000 },
    amount: 2000,
    returned: 0,
    tender: 'wechat',
    state: 'waiting',
    atMs: 0,
    payUntilMs: 300_000,
    ...overrides,
  };
}

/** Its sums follow from its rounds and parts. */
export function buildBill(overrides: Partial<BillView> = {}): BillView {
  const rounds = overrides.rounds ?? [
    buildRound(),
    buildRound({ orderId: 'o-other', guest: 2, isMine: false, amount: 5000 }),
  ];
  const parts = overrides.parts ?? [];
  const owed = sumFen(rounds.map((round) => round.owed));
  const reserved = sumFen(parts.filter(({ state }) => state === 'waiting').map(({ amount }) => amount));
  return {
    id: 'b1',
    version: 1,
    status: 'open',
    storeId: 'wutong',
    storeName: text('梧桐里店'),
    tableName: 'A12',
    rounds,
    parts,
    total: sumFen(rounds.map(({ amount }) => amount)),
    paid: sumFen(rounds.map(({ paid }) => paid)),
    writtenOff: 0,
    owed,
    reserved,
    left: Math.max(0, owed - reserved),
    openedAtMs: 0,
    closedAtMs: null,
    signalId: 'bill-b1',
    utcOffsetMinutes: 480,
    nowMs: 60_000,
    ...overrides,
  };
}

export function buildStaffBill(overrides: Partial<StaffBillView> = {}): StaffBillView {
  return { ...buildBill(overrides), tableId: 'wutong-A12', writeOffRequest: null, ...overrides };
}
