import type { RefundRow } from '../../../contract/refunds';
import type { StaffAnswers } from '../../../contract/staff';
import type { CallAnswer } from '../../platform/cloud';
import { underWay } from '../../features/session/take-step';
import { RefundsDesk } from './refunds-desk';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let refunds: StaffAnswers['listRefunds'];
let decided: CallAnswer<unknown>;

jest.mock('../../platform/cloud', () => ({
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

test('an approval is sent once however often it is tapped, and the list is fetched again', async () => {
  refunds = { ...refunds, toApprove: [] };
  const both = Promise.all([desk.approve(row(), 9_600, '同意'), desk.approve(row(), 9_600, '同意')]);
  await jest.runAllTimersAsync();
  expect(await both).toEqual([null, underWay]);
  expect(calls.filter(({ action }) => action === 'decideRefund').map(({ input }) => input)).toEqual([
    { storeId: 'wutong', refundRequestId: 'r1', isApproved: true, expectedAmount: 9_600, reason: '同意' },
  ]);
  expect(desk.refunds?.toApprove).toEqual([]);
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
