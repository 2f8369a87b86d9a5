import type { Mutant } from './mutant';

export const reservationMutants: readonly Mutant[] = [
  {
    name: 'deposit-settled-again',
    sentence: 'A notification of a deposit that comes twice counts as money for a table that was given up.',
    file: 'server/reservations/settle-deposit.ts',
    search: "if (payment.status === 'paid' || payment.status === 'stray') return { kind: 'repeated' };",
    replacement: '',
  },
  {
    name: 'late-deposit-keeps-the-table',
    sentence: 'A deposit that is paid after its table went to somebody else keeps it nevertheless.',
    file: 'server/reservations/settle-deposit.ts',
    search: "const status = nextReservationStatus(reservation.status, 'pay');",
    replacement: "const status = nextReservationStatus(reservation.status, 'pay') ?? 'confirmed';",
  },
  {
    name: 'deposit-spent-twice',
    sentence: 'Two orders at one table both spend the whole deposit.',
    file: 'server/reservations/spend-deposit.ts',
    search: 'if (!isTheirs || left < amount)',
    replacement: 'if (!isTheirs || left < amount * 0)',
  },
  {
    name: 'kept-deposit-not-noted',
    sentence: 'The house keeps the deposit of a party that stays away, and the reservation does not know.',
    file: 'server/reservations/part-with-deposit.ts',
    search: 'kept: account.kept + kept };',
    replacement: 'kept: account.kept + kept * 0 };',
  },
  {
    name: 'deposit-not-released',
    sentence: 'An order that nobody paid keeps its part of the deposit.',
    file: 'server/ordering/release-hold.ts',
    search: 'await releaseDeposit(transaction, order, nowMs);',
    replacement: 'void releaseDeposit;',
  },
  {
    name: 'taken-tables-are-free',
    sentence: 'A table is kept for whoever asks, whoever else has it.',
    file: 'server/reservations/table-plan.ts',
    search: 'const others = spans.filter(({ reservationId }) => reservationId !== ownId);',
    replacement: 'const others = spans.filter(({ reservationId }) => reservationId === ownId && false);',
  },
  {
    name: 'ended-reservation-keeps-its-table',
    sentence: 'A table stays kept for a party that has cancelled.',
    file: 'server/reservations/end-reservation.ts',
    search: 'if (hasTable(before)) await freeTables(transaction, reservation, nowMs);',
    replacement: 'void freeTables, void hasTable;',
  },
  {
    name: 'deposit-left-payable',
    sentence: 'A table is given up while its deposit can still be paid.',
    file: 'server/reservations/cancel-reservation.ts',
    search: "if (reservation.status !== 'held' || isUnclaimed(reservation)) return null;",
    replacement: 'if (reservation.status || isUnclaimed(reservation)) return null;',
  },
  {
    name: 'deposit-returned-late-and-kept',
    sentence: 'A guest who cancels too late gets back what the house keeps.',
    file: 'domain/reservation/deposit.ts',
    search: 'return { returned, kept };',
    replacement: 'return { returned: left, kept };',
  },
  {
    name: 'party-stays-at-its-table',
    sentence: 'A party that has left still sits at its table.',
    file: 'server/reservations/end-reservation.ts',
    search: "if (before === 'seated') await leaveTables(transaction, reservation);",
    replacement: 'void leaveTables;',
  },
];
