import type { StaffAnswers } from '../../../contract/staff';
import { forgetEverything } from '../../../tests/taro-stubs/taro';
import type { CallAnswer } from '../../platform/cloud';
import { AccountRefund } from './account-refund';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let shown: StaffAnswers['previewStoredValueRefund'];
let refunding: CallAnswer<unknown>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return Promise.resolve(action === 'refundStoredValue' ? refunding : { ok: true, data: shown });
  },
}));

beforeEach(() => {
  forgetEverything();
  calls.length = 0;
  shown = { principal: 20_000, bonus: 2_000, refundable: 20_000, forfeited: 2_000 };
  refunding = { ok: true, data: { principal: 20_000, forfeited: 2_000 } };
});

test('the button says what is missing, and then carries the sum that was shown', async () => {
  const refund = new AccountRefund('wutong', 'sv-1', 'manager');
  expect(refund.button).toEqual({ words: '正在算', isOff: true });
  await refund.look();
  expect(refund.button).toEqual({ words: '先选一个原因', isOff: true });
  refund.setReason('客人搬走了');
  expect(refund.button).toEqual({ words: '退 ¥200.00', isOff: false });
});

test('nothing left, and more than a role may give back, are said on the button', async () => {
  const refund = new AccountRefund('wutong', 'sv-1', 'manager');
  shown = { ...shown, refundable: 0 };
  await refund.look();
  expect(refund.button.words).toBe('没有能退的本金');
  shown = { ...shown, refundable: 50_001 };
  await refund.look();
  expect(refund.button).toEqual({ words: '超过 ¥500，请店主来退', isOff: true });
  const owner = new AccountRefund('wutong', 'sv-1', 'owner');
  await owner.look();
  owner.setReason('客人搬走了');
  expect(owner.button.isOff).toBe(false);
});

test('a lost answer is asked for again with the same request, so that it happens once', async () => {
  const refund = new AccountRefund('wutong', 'sv-1', 'owner');
  await refund.look();
  refund.setReason('充错了');
  refunding = { ok: false, problem: { kind: 'unreachable', detail: '' } };
  expect(await refund.send()).toMatchObject({ kind: 'problem' });
  refunding = { ok: true, data: { principal: 20_000, forfeited: 2_000 } };
  expect(await refund.send()).toEqual({ kind: 'done', amount: 20_000 });
  const sent = calls.filter(({ action }) => action === 'refundStoredValue').map(({ input }) => input);
  expect(sent).toHaveLength(2);
  expect(sent[0]).toEqual(sent[1]);
  expect(sent[0]).toMatchObject({ topUpId: 'sv-1', expectedAmount: 20_000, reason: '充错了' });
});
