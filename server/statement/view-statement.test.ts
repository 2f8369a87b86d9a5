import type { StatementRow } from '../../contract/statement';
import { dataOf, orderAndPay } from '../testing/act';
import { freshId, furnishStore, givePoints, hire, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { furnishWithStoredValue, topUpAndPay } from '../testing/stored-value';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const minuteMs = 60_000;

async function statementOf(guestId: string, beforeMs: number | null = null) {
  return dataOf(await house.guest(guestId, 'viewStatement', { beforeMs }));
}

function short(row: StatementRow): string {
  const told = 'state' in row ? row.state : row.cause;
  return `${row.kind} ${told} ${row.amount}`;
}

test('a guest reads what was paid how and what came back, newest first, each with its store', async () => {
  const { storeId, ownerId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  givePoints(house, guestId, 1000);
  await topUpAndPay(house, guestId, storeId);
  await house.clock.advance(minuteMs);
  const wish = { storedValueToSpend: 1_000, pointsToSpend: 1_000, expectedTotal: 3_000 };
  const orderId = await orderAndPay(house, guestId, storeId, wish);
  await house.clock.advance(minuteMs);
  const reason = '面卖完了';
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId, reason }));
  const { rows, nextBeforeMs } = await statementOf(guestId);
  expect(rows.slice(0, 3).map(short).sort()).toEqual([
    'balance return 1000',
    'points return 1000',
    'refund on-its-way 2000',
  ]);
  expect(rows.slice(3, 6).map(short).sort()).toEqual([
    'balance spend -1000',
    'payment paid -2000',
    'points spend -1000',
  ]);
  expect(rows.slice(6).map(short)).toEqual(
    expect.arrayContaining(['balance top-up 22000', 'top-up paid -20000', 'points gift 1000']),
  );
  expect(nextBeforeMs).toBeNull();
  expect(rows.find(({ kind }) => kind === 'refund')).toMatchObject({
    reason: { zh: reason, en: reason },
    orderId,
  });
  expect(rows.filter((row) => row.orderId !== null).map(({ storeName }) => storeName?.zh)).toEqual(
    Array.from({ length: 6 }, () => '梧桐里店'),
  );
  await house.later(10 * minuteMs);
  const later = (await statementOf(guestId)).rows.find(({ kind }) => kind === 'refund');
  expect(later).toMatchObject({ state: 'arrived', arrivedAtMs: expect.any(Number) as number });
});

test('a payment of which WeChat Pay says nothing is unclear once its time is over, and gone when it was closed', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)));
  expect((await statementOf(guestId)).rows.map(short)).toEqual(['payment waiting -4000']);
  house.pay.control.setSwitches({ close: 'down', query: 'down' });
  await house.later(16 * minuteMs);
  expect((await statementOf(guestId)).rows.map(short)).toEqual(['payment unclear -4000']);
  house.pay.control.setSwitches({ close: 'normal', query: 'normal' });
  await house.later(10 * minuteMs);
  expect((await statementOf(guestId)).rows).toEqual([]);
});

test('a long statement comes page by page, in six reads each, and shows nothing twice', async () => {
  const guestId = freshId('oGuest');
  const entries = Array.from({ length: 45 }, (_, index) => ({
    ...{ _id: freshId('gift:'), guestId, kind: 'gift', points: 1, orderId: null, expiresAtMs: null },
    atMs: house.clock.now() - index * minuteMs,
  }));
  house.database.seedMany('pointsEntries', entries);
  const seen: string[] = [];
  let beforeMs: number | null = null;
  for (let page = 0; page < 3; page += 1) {
    house.requests.length = 0;
    const { rows, nextBeforeMs } = await statementOf(guestId, beforeMs);
    expect(house.requests.length).toBeLessThanOrEqual(6);
    seen.push(...rows.map(({ id }) => id));
    beforeMs = nextBeforeMs;
  }
  expect(beforeMs).toBeNull();
  expect(seen).toEqual(entries.map(({ _id }) => `points:${_id}`));
});

test('another guest, and staff who are guests too, read only their own', async () => {
  const { storeId } = furnishStore(house);
  await orderAndPay(house, freshId('oGuest'), storeId);
  const waiter = hire(house, storeId, 'waiter');
  expect((await statementOf(waiter)).rows).toEqual([]);
  expect((await statementOf(freshId('oGuest'))).rows).toEqual([]);
});
