import { buildStaffBill } from '../../../tests/taro-stubs/build-bill';
import { forgetEverything } from '../../../tests/taro-stubs/taro';
import type { CallAnswer } from '../../platform/cloud';
import { BillDesk } from './bill-desk';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let answers: Record<string, CallAnswer<unknown>>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return Promise.resolve(answers[action]);
  },
}));
jest.mock('../../platform/watch', () => ({ watchSignal: () => () => undefined }));

const done = (bill = buildStaffBill()): CallAnswer<unknown> => ({ ok: true, data: { bill } });
const refused: CallAnswer<unknown> = {
  ok: false,
  problem: { kind: 'refused', refusal: { code: 'BILL_CHANGED', message: '', details: {} } },
};
const lost: CallAnswer<unknown> = { ok: false, problem: { kind: 'unreachable', detail: '' } };
const requestIds = () =>
  calls.filter(({ action }) => action === 'takeCash').map(({ input }) => input.requestId);

let desk: BillDesk;
beforeEach(async () => {
  jest.useFakeTimers();
  forgetEverything();
  calls.length = 0;
  answers = { viewTableBill: done(), takeCash: done(buildStaffBill({ version: 2 })) };
  desk = new BillDesk('wutong', 'b1');
  await desk.refresh();
});
afterEach(() => jest.useRealTimers());

test('cash is booked once however often it is tapped', async () => {
  const ends = await Promise.all([
    desk.takeCash({ kind: 'rest' }, 8000),
    desk.takeCash({ kind: 'rest' }, 8000),
  ]);
  expect(ends.map(({ kind }) => kind)).toEqual(['done', 'busy']);
  expect(calls.at(-1)).toMatchObject({
    action: 'takeCash',
    input: { storeId: 'wutong', billId: 'b1', share: { kind: 'rest' }, expectedAmount: 8000 },
  });
  expect(desk.bill?.version).toBe(2);
});

test('after a lost answer the same cash is the same request, after a booked one another', async () => {
  const share = { kind: 'amount' as const, amount: 1000 };
  answers.takeCash = lost;
  await desk.takeCash(share, 1000);
  answers.takeCash = done();
  await desk.takeCash(share, 1000);
  await desk.takeCash(share, 1000);
  const [first, repeated, next] = requestIds();
  expect(repeated).toBe(first);
  expect(next).not.toBe(first);
});

test('after a refusal the bill is fetched again, for somebody was faster', async () => {
  answers.takeCash = refused;
  answers.viewTableBill = done(buildStaffBill({ version: 5 }));
  expect(await desk.takeCash({ kind: 'rest' }, 8000)).toMatchObject({ kind: 'problem' });
  expect(desk.bill?.version).toBe(5);
  expect(desk.isBusy).toBe(false);
});

test('a bill that was merged leads to the one that goes on', async () => {
  const other = buildStaffBill({ id: 'b2', version: 1, tableName: 'B03', signalId: 'bill-b2' });
  answers.mergeBills = done(other);
  expect(await desk.merge('b2')).toMatchObject({ kind: 'done' });
  expect(desk.bill?.tableName).toBe('B03');
  answers.viewTableBill = done(other);
  await desk.refresh();
  expect(calls.at(-1)).toEqual({ action: 'viewTableBill', input: { storeId: 'wutong', billId: 'b2' } });
});
