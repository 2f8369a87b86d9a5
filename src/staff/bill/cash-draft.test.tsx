import { runInAction } from 'mobx';
import { buildPart, buildStaffBill } from '../../../tests/taro-stubs/build-bill';
import { BillDesk } from './bill-desk';
import { CashDraft } from './cash-draft';

let draft: CashDraft;
beforeEach(() => {
  const desk = new BillDesk('wutong', 'b1');
  runInAction(() => {
    desk.bill = buildStaffBill();
  });
  draft = new CashDraft(desk);
});

test('what is due, handed over and given back', () => {
  expect([draft.due, draft.change, draft.fault]).toEqual([8000, 0, null]);
  draft.setReceived('100');
  expect([draft.change, draft.fault]).toEqual([2000, null]);
  draft.setReceived('79.5');
  expect([draft.change, draft.fault]).toEqual([-50, 'too-little']);
});

test.each(['0', '-5', '1e9', '0.001', '200000'])(
  'a slip of the finger such as “%s” is not taken for the exact sum, for somebody waits for change',
  (slip) => {
    draft.setReceived(slip);
    expect(draft.fault).toBe('received-wrong');
    draft.setReceived('');
    expect(draft.fault).toBeNull();
  },
);

test('sums that people are likely to hand over are above what is due', () => {
  expect(draft.suggestions).toEqual([10_000]);
  draft.choose('amount');
  draft.setAmount('36.5');
  expect(draft.suggestions).toEqual([4_000, 5_000, 10_000]);
});

test('some rounds, an equal share, or a sum', () => {
  draft.choose('rounds');
  expect(draft.fault).toBe('rounds-missing');
  draft.toggleRound('o-other');
  expect([draft.due, draft.share]).toEqual([5000, { kind: 'rounds', orderIds: ['o-other'] }]);
  draft.toggleRound('o-other');
  expect(draft.share).toBeNull();
  draft.choose('equal');
  draft.setPeople(4);
  expect(draft.due).toBe(2000);
  draft.choose('amount');
  expect(draft.fault).toBe('amount-missing');
  draft.setAmount('80.01');
  expect(draft.fault).toBe('amount-above');
});

test('what a guest is paying at this moment is not taken in cash', () => {
  const desk = new BillDesk('wutong', 'b1');
  runInAction(() => {
    desk.bill = buildStaffBill({ parts: [buildPart({ amount: 8000 })] });
  });
  expect(new CashDraft(desk).fault).toBe('nothing-left');
});
