import { runInAction } from 'mobx';
import type { BillView } from '../../../contract/bills';
import { buildBill, buildPart, buildRound } from '../../../tests/taro-stubs/build-bill';
import { FollowedBill } from './bill-store';
import { ShareDraft } from './share-draft';

function draftOf(bill: BillView): ShareDraft {
  const followed = new FollowedBill({ tableCode: 't1', orderId: null });
  runInAction(() => {
    followed.bill = bill;
  });
  return new ShareDraft(followed);
}

test('everything, my own, and equal shares among those who ordered', () => {
  const draft = draftOf(buildBill());
  expect(draft.amount).toBe(8000);
  draft.choose('own');
  expect(draft.amount).toBe(3000);
  draft.choose('equal');
  expect([draft.people, draft.amount]).toEqual([2, 4000]);
  draft.setPeople(3);
  expect(draft.amount).toBe(2667);
});

test('there are 2 to 12 people', () => {
  const draft = draftOf(buildBill());
  draft.setPeople(1);
  expect(draft.people).toBe(2);
  draft.setPeople(40);
  expect(draft.people).toBe(12);
});

test('what others are paying is not offered, what I began myself is', () => {
  const others = buildPart({ amount: 6000 });
  const own = buildPart({ number: 'b1-2', isMine: true, amount: 1500 });
  const draft = draftOf(buildBill({ parts: [others, own] }));
  expect(draft.amount).toBe(2000);
  draft.choose('own');
  expect(draft.amount).toBe(2000);
});

test('a sum is filled in, and is never more than is left', () => {
  const draft = draftOf(buildBill({ parts: [buildPart({ amount: 6000 })] }));
  draft.choose('amount');
  expect(draft.fault).toBe('amount-missing');
  draft.setAmount('12.5');
  expect([draft.fault, draft.share]).toEqual([null, { kind: 'amount', amount: 1250 }]);
  draft.setAmount('20.01');
  expect(draft.fault).toBe('amount-above');
});

test('what is paid already cannot be paid again', () => {
  const paid = buildRound({ paid: 3000 });
  const draft = draftOf(buildBill({ rounds: [paid, buildRound({ orderId: 'o2', isMine: false })] }));
  draft.choose('own');
  expect(draft.fault).toBe('own-nothing');
  expect(draftOf(buildBill({ rounds: [paid] })).fault).toBe('nothing-left');
});
