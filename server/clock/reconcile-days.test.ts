import { billDayAt, billDayEndMs, billDayPlus, billFetchedAtMs } from '../../domain/reconciliation/bill-day';
import { dataOf, everythingStored, orderAndPay } from '../testing/act';
import { payAndReject, patientStore, reconciliationOf, ringAfterBill } from '../testing/bookkeeping';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

async function aBusyDay() {
  const { storeId, ownerId } = patientStore(house);
  const kept = await orderAndPay(house, freshId('oGuest'), storeId);
  const rejected = await payAndReject(house, storeId, ownerId);
  await house.clock.advance(minuteMs);
  return { storeId, ownerId, kept, rejected };
}

test('a day on which nothing went wrong agrees to the fen, and keeps its evidence', async () => {
  await aBusyDay();
  const day = await ringAfterBill(house);
  const sums = { payments: 2, paid: 8000, refunds: 1, refunded: 4000 };
  expect(reconciliationOf(house, day)).toMatchObject({
    status: 'agreed',
    compared: {
      atMs: billFetchedAtMs(day),
      billHash: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      ours: sums,
      theirs: sums,
      agreed: { payments: 2, refunds: 1 },
    },
    differences: [],
    alarmedAtMs: null,
  });
});

test('nothing is fetched before five minutes after ten, and nothing again once a day is compared', async () => {
  await aBusyDay();
  const day = billDayAt(house.clock.now());
  await house.later(billFetchedAtMs(day) - 1 - house.clock.now());
  expect(house.database.read('reconciliations', day)).toBeNull();
  await house.later(1);
  const before = everythingStored(house);
  house.pay.control.setSwitches({ bill: 'down' });
  await house.later(minuteMs);
  expect(everythingStored(house)).toBe(before);
});

test('a clock that rings twice at once writes a day once', async () => {
  await aBusyDay();
  const day = billDayAt(house.clock.now());
  await house.clock.advance(billFetchedAtMs(day) - house.clock.now());
  await Promise.all([house.runClock(), house.runClock()]);
  expect(reconciliationOf(house, day).status).toBe('agreed');
  expect(house.logs.filter(({ event }) => event === 'job-failed')).toEqual([]);
});

test('a clock that stood still for days finds every one of them, empty ones too', async () => {
  await aBusyDay();
  const first = billDayAt(house.clock.now());
  await house.later(billFetchedAtMs(billDayPlus(first, 3)) - house.clock.now());
  const days = house.database.query('reconciliations', { limit: 10 }).documents;
  expect(days.map(({ _id, status }) => [_id, status]).sort()).toEqual(
    [0, 1, 2, 3].map((later) => [billDayPlus(first, later), 'agreed']),
  );
  expect(reconciliationOf(house, billDayPlus(first, 1)).compared?.billHash).toBeNull();
});

test('without a bill the day stays open, is tried again later, and alarms at noon', async () => {
  await aBusyDay();
  house.pay.control.setSwitches({ bill: 'down' });
  const day = await ringAfterBill(house);
  expect(reconciliationOf(house, day)).toMatchObject({
    status: 'open',
    tries: 1,
    lastFault: 'PLATFORM_FAILED',
    nextTryAtMs: house.clock.now() + 5 * minuteMs,
  });
  await house.later(minuteMs);
  expect(reconciliationOf(house, day).tries).toBe(1);
  await house.later(billDayEndMs(day) + 12 * hourMs - house.clock.now());
  await house.runClock();
  const alarms = () => house.logs.filter(({ event }) => event === 'day-does-not-close');
  expect(alarms()).toEqual([{ event: 'day-does-not-close', day, status: 'open' }]);
  expect(reconciliationOf(house, day).alarmedAtMs).toBe(house.clock.now());
  house.pay.control.setSwitches({ bill: 'normal' });
  await house.later(30 * minuteMs);
  expect(reconciliationOf(house, day)).toMatchObject({
    status: 'agreed',
    lastFault: null,
    nextTryAtMs: null,
  });
});

test('a refund that WeChat Pay takes after midnight is missing at first, and settled by the next bill', async () => {
  const { storeId, ownerId } = patientStore(house);
  const orderId = await orderAndPay(house, freshId('oGuest'), storeId);
  const day = billDayAt(house.clock.now());
  await house.clock.advance(billDayEndMs(day) - 10_000 - house.clock.now());
  house.pay.control.setSwitches({ refund: 'down' });
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId, reason: '牛肉卖完了' }));
  house.pay.control.setSwitches({ refund: 'normal' });
  await house.later(2 * minuteMs);
  await ringAfterBill(house, day);
  expect(reconciliationOf(house, day)).toMatchObject({
    status: 'differs',
    openForPeople: 0,
    compared: { ours: { refunds: 1, refunded: 4000 }, theirs: { refunds: 0, refunded: 0 } },
    differences: [{ kind: 'refund-missing', ours: 4000, theirs: null, proposal: 'next-bill' }],
  });
  await house.later(2 * hourMs);
  expect(reconciliationOf(house, day).alarmedAtMs).toBeNull();
  const next = await ringAfterBill(house, billDayPlus(day, 1));
  expect(reconciliationOf(house, day)).toMatchObject({
    status: 'resolved',
    differences: [{ resolution: { outcome: 'in-later-bill', by: null, reason: next } }],
  });
  expect(reconciliationOf(house, next).status).toBe('agreed');
});

test('what the next bill does not show either waits for a person', async () => {
  const { rejected } = await aBusyDay();
  const refundId = `${rejected}-1-r`;
  const refund = await house.services.database.get('refunds', refundId);
  if (!refund) throw new Error('no refund');
  await house.services.database.add('refunds', { ...refund, _id: 'lost-refund' });
  const day = await ringAfterBill(house);
  expect(reconciliationOf(house, day).openForPeople).toBe(0);
  await ringAfterBill(house, billDayPlus(day, 1));
  expect(reconciliationOf(house, day)).toMatchObject({
    status: 'differs',
    openForPeople: 1,
    differences: [{ id: 'refund:lost-refund', proposal: 'ask-again', resolution: null }],
  });
});

test('a day of more payments than one query answers is read page by page', async () => {
  const { kept } = await aBusyDay();
  const payment = await house.services.database.get('payments', `${kept}-1`);
  if (!payment) throw new Error('no payment');
  const day = billDayAt(house.clock.now());
  const lost = Array.from({ length: 2500 }, (_, index) => ({
    ...payment,
    _id: `lost-${index}`,
    paidAtMs: billDayEndMs(day) - 5_000 + index,
  }));
  house.database.seedMany('payments', lost);
  await ringAfterBill(house, day);
  const { compared, differences, leftOut } = reconciliationOf(house, day);
  expect(compared?.ours.payments).toBe(2502);
  expect([differences.length, leftOut]).toEqual([500, 2000]);
});
