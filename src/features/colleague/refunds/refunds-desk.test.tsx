import type { RefundRow } from '../../../../contract/refunds';
import type { StaffAnswers } from '../../../../contract/staff';
import type { CallAnswer } from '../../../platform/cloud';
import { statusWords, timeWords } from './refund-words';
import { RefundsDesk } from './refunds-desk';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let refunds: StaffAnswers['listRefunds'];
let decided: CallAnswer<unknown>;

jest.mock('../../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return Promise.resolve(action === 'listRefunds' ? { ok: true, data: refunds } : decided);
  },
}));

const row = (change: Partial<RefundRow> = {}): RefundRow => ({
  ...{
    id: 'r1',
    orderId: 'o1',
    amount: 9_600,
    reason: { zh: '上错了', en: '' },
    status: 'awaiting-approval',
  },
  ...{ atMs: 0, arrivedAtMs: null, requestedByName: '阿芸', asked: null },
  ...change,
});

let desk: RefundsDesk;

beforeEach(async () => {
  jest.useFakeTimers({ now: 0 });
  calls.length = 0;
  refunds = { toApprove: [row()], toSettle: [row({ id: 'f1', status: 'abnormal' })], recent: [] };
  decided = { ok: true, data: { outcome: 'approved' } };
  desk = new RefundsDesk('wutong');
  await desk.refresh();
});

afterEach(() => jest.useRealTimers());

test('what waits for an approval and what waits for a hand are counted together', () => {
  expect(desk.waiting).toBe(2);
  expect(desk.askedFor('o1')).toHaveLength(1);
  expect(desk.askedFor('o2')).toEqual([]);
});

test('an approval is sent once however often it is tapped, and the list is fetched again', async () => {
  refunds = { ...refunds, toApprove: [] };
  const both = Promise.all([desk.approve(row(), 9_600, '同意'), desk.approve(row(), 9_600, '同意')]);
  await jest.runAllTimersAsync();
  expect(await both).toEqual([null, null]);
  expect(calls.filter(({ action }) => action === 'decideRefund').map(({ input }) => input)).toEqual([
    { storeId: 'wutong', refundRequestId: 'r1', isApproved: true, expectedAmount: 9_600, reason: '同意' },
  ]);
  expect(desk.waiting).toBe(1);
  expect(desk.busyId).toBeNull();
});

test('what a colleague decided first is said, and leaves the list', async () => {
  decided = {
    ok: false,
    problem: { kind: 'refused', refusal: { code: 'REFUND_DECIDED', message: '', details: {} } },
  };
  refunds = { ...refunds, toApprove: [] };
  expect(await desk.decline(row(), '菜已经上了')).toMatchObject({ kind: 'refused' });
  expect(desk.refunds?.toApprove).toEqual([]);
});

test('money given by hand is written down with how', async () => {
  expect(await desk.settleByHand(row({ id: 'f1' }), '给了现金')).toBeNull();
  expect(calls.at(-2)).toEqual({
    action: 'settleRefundByHand',
    input: { storeId: 'wutong', refundId: 'f1', reason: '给了现金' },
  });
});

describe('Where a refund stands is said in words', () => {
  const dayMs = 86_400_000;
  const board = { clock: { utcOffsetMinutes: 480 }, nowMs: 10 * dayMs, ticket: () => null };

  test.each([
    ['processing', '正在退回微信'],
    ['succeeded', '08:00 到账'],
    ['settled-by-hand', '08:00 人工给了'],
    ['abnormal', '微信退不回去'],
  ] as const)('%s', (status, words) => {
    expect(statusWords(board, { status, arrivedAtMs: 10 * dayMs })).toBe(words);
  });

  test('an earlier day is named', () => {
    expect(timeWords(board, 9 * dayMs)).toBe('1/10 08:00');
    expect(timeWords(board, 10 * dayMs)).toBe('08:00');
  });
});
