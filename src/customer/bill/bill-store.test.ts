import type { BillView } from '../../../contract/bills';
import { buildBill, buildPart } from '../../../tests/taro-stubs/build-bill';
import { forgetEverything } from '../../../tests/taro-stubs/taro';
import type { CallAnswer } from '../../platform/cloud';
import type { PaymentOutcome } from '../../platform/payment';
import { FollowedBill } from './bill-store';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let answers: Record<string, () => CallAnswer<unknown>>;
let outcome: PaymentOutcome;

jest.mock('../../platform/cloud', () => ({
  callGuest: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return Promise.resolve(answers[action]?.());
  },
}));
jest.mock('../../platform/payment', () => ({ requestPayment: () => Promise.resolve(outcome) }));
jest.mock('../../platform/watch', () => ({ watchSignal: () => () => undefined }));

const refused = (code: string) => ({
  ok: false as const,
  problem: { kind: 'refused' as const, refusal: { code: code as 'BUSY', message: '', details: {} } },
});
const seen = (bill: BillView | null) => () => ({ ok: true as const, data: { bill } });
const requestIds = () =>
  calls.filter(({ action }) => action === 'payShare').map(({ input }) => input.requestId);

const mine = buildPart({ number: 'b1-2', guest: 1, isMine: true, share: { kind: 'own' }, amount: 3000 });
const reserved = buildBill({ version: 2, parts: [mine] });
const settled = buildBill({ version: 3, parts: [{ ...mine, state: 'paid' }] });
const payment = { package: 'prepay_id=1' };

let followed: FollowedBill;
beforeEach(async () => {
  forgetEverything();
  calls.length = 0;
  outcome = 'paid';
  answers = {
    viewBill: seen(buildBill()),
    payShare: () => ({ ok: true, data: { bill: reserved, number: mine.number, payment } }),
  };
  followed = new FollowedBill({ tableCode: null, orderId: 'o-mine' });
  await followed.fetch(false);
});
afterEach(() => jest.useRealTimers());

test('an own share is paid once however often it is tapped', async () => {
  answers.viewBill = seen(settled);
  const ends = await Promise.all([followed.pay({ kind: 'own' }, 3000), followed.pay({ kind: 'own' }, 3000)]);
  expect(ends).toEqual([{ kind: 'paid', amount: 3000 }, { kind: 'busy' }]);
  expect(calls.filter(({ action }) => action === 'payShare').map(({ input }) => input)).toMatchObject([
    { share: { kind: 'own' }, expectedAmount: 3000, orderId: 'o-mine', tableCode: null },
  ]);
  expect(calls.at(-1)).toMatchObject({ action: 'viewBill', input: { afterPayment: true } });
});

test('a sheet that was closed keeps the share, which is gone on with under the same request', async () => {
  outcome = 'cancelled';
  answers.viewBill = seen(reserved);
  expect(await followed.pay({ kind: 'own' }, 3000)).toEqual({ kind: 'not-paid' });
  outcome = 'paid';
  answers.viewBill = seen(settled);
  expect(await followed.payOn()).toEqual({ kind: 'paid', amount: 3000 });
  expect(new Set(requestIds()).size).toBe(1);
});

test('once a share was released the same sum is another request', async () => {
  outcome = 'cancelled';
  await followed.pay({ kind: 'own' }, 3000);
  answers.viewBill = seen(buildBill({ version: 4, parts: [{ ...mine, state: 'released' }] }));
  await followed.fetch(false);
  await followed.pay({ kind: 'own' }, 3000);
  expect(new Set(requestIds()).size).toBe(2);
});

test('a share that is gone meanwhile is refused with what it comes to now', async () => {
  answers.payShare = () => refused('BILL_CHANGED');
  const paidByOther = buildPart({ state: 'waiting', amount: 6000 });
  answers.viewBill = seen(buildBill({ version: 2, parts: [paidByOther] }));
  expect(await followed.pay({ kind: 'own' }, 3000)).toEqual({ kind: 'changed', amount: 2000 });
  answers.payShare = () => refused('BILL_CLOSED');
  expect(await followed.pay({ kind: 'own' }, 2000)).toMatchObject({ kind: 'problem' });
  expect(followed.busy).toBeNull();
});

test('a payment that WeChat has not vouched for is called unclear until it has', async () => {
  jest.useFakeTimers();
  answers.viewBill = seen(reserved);
  expect(await followed.pay({ kind: 'own' }, 3000)).toEqual({ kind: 'unclear' });
  expect(followed.unclearNumber).toBe('b1-2');
  answers.viewBill = seen(settled);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(followed.unclearNumber).toBeNull();
});

test('what the guest has begun can be let go, so that others can pay it', async () => {
  answers.viewBill = seen(reserved);
  await followed.fetch(false);
  answers.cancelShare = seen(buildBill({ version: 3, parts: [{ ...mine, state: 'released' }] }));
  expect(await followed.giveUp()).toBeNull();
  expect(calls.at(-1)).toMatchObject({ action: 'cancelShare', input: { number: 'b1-2' } });
  expect(followed.amountOf({ kind: 'rest' })).toBe(8000);
});

test('an older answer never replaces a newer', async () => {
  answers.viewBill = seen(settled);
  await followed.fetch(false);
  answers.viewBill = seen(buildBill());
  await followed.fetch(false);
  expect(followed.bill?.version).toBe(3);
});

test('a table without a bill says so, and asks for none where nobody has scanned', async () => {
  answers.viewBill = seen(null);
  const atTable = new FollowedBill({ tableCode: 't1', orderId: null });
  await atTable.fetch(false);
  expect([atTable.isNone, atTable.bill]).toEqual([true, null]);
  const asked = calls.length;
  const nowhere = new FollowedBill({ tableCode: null, orderId: null });
  await nowhere.fetch(false);
  expect([nowhere.isNone, calls.length]).toEqual([true, asked]);
});

describe('who scanned a table and only pays', () => {
  const key = '9c0d4f6be3a84c1e8d27f35a61b09e42';
  const atA12 = { ...buildBill(), key };
  const atA05 = { ...atA12, version: 2, tableName: 'A05' };
  const openAt = async (tableCode: string, bill: BillView) => {
    answers.viewBill = seen(bill);
    const opened = new FollowedBill({ tableCode, orderId: null });
    await opened.fetch(false);
    return opened;
  };

  test('asks for the bill that the phone was shown, and learns that it moved', async () => {
    const opened = await openAt('t1', atA12);
    expect(calls.at(-1)?.input).not.toHaveProperty('shown');
    expect(opened.hasMoved).toBe(false);
    answers.viewBill = seen(atA05);
    await opened.fetch(false);
    expect(calls.at(-1)?.input).toMatchObject({ tableCode: 't1', shown: { billId: 'b1', key } });
    expect([opened.bill?.tableName, opened.hasMoved]).toEqual(['A05', true]);
    await opened.pay({ kind: 'rest' }, 8000);
    expect(calls.find(({ action }) => action === 'payShare')?.input).toMatchObject({
      ...{ tableCode: 't1', shown: { billId: 'b1', key } },
    });
  });

  test('finds it again when the page is opened anew, and says that it moved', async () => {
    await openAt('t1', atA12);
    const again = await openAt('t1', atA05);
    expect(calls.at(-1)?.input).toMatchObject({ shown: { billId: 'b1', key } });
    expect(again.hasMoved).toBe(true);
  });

  test('takes nothing of it along to another table that is scanned', async () => {
    await openAt('t1', atA12);
    const scanned = await openAt('t2', atA05);
    expect(calls.at(-1)?.input).not.toHaveProperty('shown');
    expect(scanned.hasMoved).toBe(false);
  });
});
