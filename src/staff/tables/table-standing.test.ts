import type { BillRow } from '../../../contract/bills';
import { buildTicket } from '../../../tests/taro-stubs/build-ticket';
import { standingOf } from './table-standing';

const table = { tableId: 'wutong-A12', name: 'A12' };
const minuteMs = 60_000;
const nowMs = 100 * minuteMs;
const ticket = buildTicket({ tableName: 'A12', agreedAtMs: nowMs - 20 * minuteMs, calls: [] });
const bill: BillRow = {
  ...{ billId: 'b1', tableId: 'wutong-A12', tableName: 'A12', rounds: 2 },
  ...{ total: 8000, paid: 0, owed: 8000, reserved: 0 },
  ...{ openedAtMs: nowMs - 30 * minuteMs, hasWriteOffRequest: false },
};
const standing = (tickets = [ticket], bills: BillRow[] = []) => standingOf(table, { tickets, bills, nowMs });

test('a table of which nothing is open is free', () => {
  expect(standing([buildTicket({ tableName: 'B01' })])).toMatchObject({ tone: 'free', sinceMs: null });
});

test('it is taken since the first of what is open, and seen from afar after an hour', () => {
  expect(standing()).toMatchObject({ tone: 'dining', sinceMs: nowMs - 20 * minuteMs });
  expect(standing([ticket], [bill])).toMatchObject({ tone: 'dining', sinceMs: bill.openedAtMs, bill });
  expect(standing([{ ...ticket, agreedAtMs: nowMs - 61 * minuteMs }]).tone).toBe('long');
});

test('a payment under way is seen, and a call before everything else', () => {
  const paying = { ...bill, reserved: 8000 };
  expect(standing([ticket], [paying]).tone).toBe('paying');
  const calling = { ...ticket, calls: [{ callId: 'c1', kind: 'waiter' as const, atMs: nowMs }] };
  expect(standing([calling], [paying]).tone).toBe('calling');
});

test('a bill whose food is all gone keeps its table taken until it is paid', () => {
  expect(standing([], [bill]).tone).toBe('dining');
});
