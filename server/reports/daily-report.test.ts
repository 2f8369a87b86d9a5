import { businessDay } from '../../domain/store-hours/business-day';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire, openHours } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const words = { weather: '小雨', wentWell: '晚市翻台快', wentWrong: '无', missing: '鲈鱼 8 条' };
const noAnswers = { weather: '', wentWell: '', wentWrong: '', missing: '' };

/** Open from now, noon at first, until two hours later. */
function closingSoon(): StoreHours {
  const now = new Date(house.clock.now() + 480 * 60_000);
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes();
  const today = [{ startMinute: Math.max(0, minute - 60), endMinute: minute + 120 }];
  return {
    ...openHours,
    weekly: { 1: today, 2: today, 3: today, 4: today, 5: today, 6: today, 7: today },
  };
}

test('the clock drafts the report at closing, with the sales of the day', async () => {
  const { storeId, ownerId } = furnishStore(house, { hours: closingSoon() });
  await orderAndPay(house, freshId('oGuest'), storeId);
  const list = async () =>
    dataOf(await house.staff(ownerId, 'listDailyReports', { storeId, overStores: false, beforeDay: null }));
  await house.runClock();
  expect((await list()).reports).toEqual([]);
  await house.later(2 * 60 * 60_000 + 60_000);
  await house.runClock();
  expect((await list()).reports).toMatchObject([{ storeId, state: 'draft', orders: 1 }]);
  const { report } = dataOf(await house.staff(ownerId, 'viewDailyReport', { storeId, day: null }));
  expect(report.sales).toMatchObject({ orders: 1, takings: { orders: 1, wechat: 4000 } });
  expect(report.sales.topDishes[0]).toMatchObject({ portions: 2 });
  expect(report).toMatchObject({ isOver: true, version: 0, words: noAnswers });
});

test('a report is signed when the day is over and every question has an answer, and then stays', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const manager = hire(house, storeId, 'manager');
  await orderAndPay(house, freshId('oGuest'), storeId);
  const day = businessDay(openHours, house.clock.now());
  const save = (version: number, more: object = {}) =>
    house.staff(manager, 'saveDailyReport', { storeId, day, version, words: { ...words, ...more } });
  const sign = (openid: string, version: number) =>
    house.staff(openid, 'signDailyReport', { storeId, day, version });
  dataOf(await save(0, { missing: '' }));
  expect(refusalOf(await sign(manager, 1))).toBe('REPORT_UNFINISHED');
  dataOf(await save(1));
  expect(refusalOf(await sign(manager, 2))).toBe('REPORT_UNFINISHED');
  await house.clock.advance(24 * 60 * 60_000);
  const { report } = dataOf(await sign(manager, 2));
  expect(report).toMatchObject({
    state: 'signed',
    signedByName: 'manager',
    sales: { takings: { wechat: 4000 } },
  });
  expect(refusalOf(await sign(manager, 2))).toBeNull();
  expect(refusalOf(await sign(ownerId, 3))).toBe('REPORT_SIGNED');
  expect(refusalOf(await save(3, { weather: '晴' }))).toBe('REPORT_SIGNED');
});

test('of two who write at once the second looks first', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const manager = hire(house, storeId, 'manager');
  const day = businessDay(openHours, house.clock.now());
  const save = (openid: string, weather: string) =>
    house.staff(openid, 'saveDailyReport', { storeId, day, version: 0, words: { ...words, weather } });
  dataOf(await save(ownerId, '晴'));
  expect(await save(manager, '雨')).toMatchObject({
    refusal: { code: 'REPORT_CHANGED', details: { version: 1 } },
  });
  expect(refusalOf(await save(manager, '晴'))).toBeNull();
});

test('no report is written of days that have not come, or that nobody wrote of in time', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const view = (day: string) => house.staff(ownerId, 'viewDailyReport', { storeId, day });
  expect(refusalOf(await view('2099-01-01'))).toBe('REPORT_UNKNOWN');
  expect(refusalOf(await view('2019-01-01'))).toBe('REPORT_UNKNOWN');
});

test('an owner reads the reports of all own stores, a manager those of one', async () => {
  const one = furnishStore(house);
  const other = furnishStore(house);
  const [owner, manager] = [freshId('oOwner'), hire(house, one.storeId, 'manager')];
  const memberships = [one, other].map(({ storeId }) => ({ storeId, role: 'owner' }));
  house.database.seedMany('staff', [{ _id: owner, name: '周姐', memberships, createdAtMs: 0 }]);
  const day = businessDay(openHours, house.clock.now());
  for (const { storeId } of [one, other])
    dataOf(await house.staff(owner, 'saveDailyReport', { storeId, day, version: 0, words }));
  const storesOf = async (openid: string) => {
    const asked = { storeId: one.storeId, overStores: true, beforeDay: null };
    const { reports } = dataOf(await house.staff(openid, 'listDailyReports', asked));
    return reports.map(({ storeId }) => storeId).sort();
  };
  expect(await storesOf(owner)).toEqual([one.storeId, other.storeId].sort());
  expect(await storesOf(manager)).toEqual([one.storeId]);
});
