import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.gate.beforeDatabase = null;
});

const dayMs = 24 * 60 * 60_000;

async function allow(guestId: string, storeId: string, answer = 'accept'): Promise<string> {
  const asked = { requestId: freshId('request-'), storeId, screen: 'after-payment', code: null };
  const answers = [{ purpose: 'new-dish', answer }];
  dataOf(await house.guest(guestId, 'recordConsents', { ...asked, answers }));
  return guestId;
}

const news = (storeId: string) => ({
  ...{ storeId, requestId: freshId('request-'), dishId: 'noodles', words: '今冬第一锅老汤' },
});

const heard = (guestIds: readonly string[]) =>
  house.messages.filter(({ guestId, templateId }) => templateId === 'new-dish' && guestIds.includes(guestId));

async function ring(times = 3): Promise<void> {
  for (let rung = 0; rung < times; rung += 1) await house.runClock();
}

test('guests who allowed it hear of the dish once, and nobody else does', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const elsewhere = furnishStore(house);
  const yes = await Promise.all([1, 2, 3].map(() => allow(freshId('oGuest'), storeId)));
  const no = [
    await allow(freshId('oGuest'), storeId, 'reject'),
    await allow(freshId('oGuest'), elsewhere.storeId),
    freshId('oGuest'),
  ];
  await orderAndPay(house, no[2] ?? '', storeId);
  const input = news(storeId);
  const { announcement } = dataOf(await house.staff(ownerId, 'announceNewDish', input));
  expect(announcement).toMatchObject({ queued: 0, isDone: false });
  await ring();
  dataOf(await house.staff(ownerId, 'announceNewDish', input));
  await ring();
  expect(heard(yes)).toHaveLength(3);
  expect(heard(no)).toEqual([]);
  expect(heard(yes)[0]?.fields).toEqual(
    expect.arrayContaining([{ name: 'thing5', value: '今冬第一锅老汤' }]),
  );
  const { announcements } = dataOf(await house.staff(ownerId, 'listAnnouncements', { storeId }));
  expect(announcements).toMatchObject([{ id: announcement.id, queued: 3, isDone: true }]);
  const { figures } = dataOf(await house.staff(ownerId, 'viewMessages', { storeId }));
  expect(figures.byPurpose['new-dish']?.new.sent).toBe(3);
});

test('the owner reads beforehand whom it reaches and why others get nothing', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = await allow(await allow(freshId('oGuest'), storeId), storeId);
  const gone = await allow(freshId('oGuest'), storeId);
  await allow(freshId('oGuest'), storeId, 'reject');
  const withdraw = { requestId: freshId('request-'), purpose: 'new-dish' };
  dataOf(await house.guest(gone, 'withdrawConsent', withdraw));
  await ring();
  const preview = async () =>
    dataOf(await house.staff(ownerId, 'previewNewDish', { storeId, dishId: 'noodles' }));
  const counts = { licensed: 1, isMore: false, asked: 4, declined: 1, withdrawn: 1, quietUntilMs: null };
  expect(await preview()).toMatchObject({ ...counts, hadNewsLately: 0, price: 2800, hasTemplate: true });
  dataOf(await house.staff(ownerId, 'announceNewDish', news(storeId)));
  await ring();
  expect(await preview()).toMatchObject({ licensed: 1, hadNewsLately: 1 });
  dataOf(await house.staff(ownerId, 'announceNewDish', news(storeId)));
  await ring();
  expect(heard([guestId])).toHaveLength(1);
  await house.clock.advance(8 * dayMs);
  dataOf(await house.staff(ownerId, 'announceNewDish', news(storeId)));
  await ring();
  expect(heard([guestId])).toHaveLength(2);
  expect(await preview()).toMatchObject({ licensed: 0 });
});

test('at night nobody is woken: the messages wait for the morning', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = await allow(freshId('oGuest'), storeId);
  await house.clock.advance(9.5 * 60 * 60_000);
  const asked = { storeId, dishId: 'noodles' };
  const { quietUntilMs } = dataOf(await house.staff(ownerId, 'previewNewDish', asked));
  expect(quietUntilMs).not.toBeNull();
  dataOf(await house.staff(ownerId, 'announceNewDish', news(storeId)));
  await ring();
  expect(heard([guestId])).toEqual([]);
  await house.clock.advance((quietUntilMs ?? 0) - house.clock.now());
  await ring();
  expect(heard([guestId])).toHaveLength(1);
});

test('who deletes their account while news waits for the morning hears nothing, and nothing names them', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = await allow(freshId('oGuest'), storeId);
  const quiet = async () =>
    dataOf(await house.staff(ownerId, 'previewNewDish', { storeId, dishId: 'noodles' })).quietUntilMs;
  while ((await quiet()) === null) await house.clock.advance(60 * 60_000);
  dataOf(await house.staff(ownerId, 'announceNewDish', news(storeId)));
  await ring();
  const waiting = () =>
    JSON.stringify(house.database.query('outbox', { where: { storeId }, limit: 100 }).documents);
  expect(waiting()).toContain(guestId);
  dataOf(await house.guest(guestId, 'deleteAccount', { understood: true }));
  expect(waiting()).not.toContain(guestId);
  await house.clock.advance(16 * 60 * 60_000);
  await ring();
  expect(heard([guestId])).toEqual([]);
  const messages = house.database.query('messages', { where: { storeId }, limit: 100 }).documents;
  expect(JSON.stringify(messages)).not.toContain(guestId);
});

test('a clock that dies in the middle goes on where it was, and writes to nobody twice', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guests: string[] = [];
  for (let count = 0; count < 60; count += 1) guests.push(await allow(freshId('oGuest'), storeId));
  dataOf(await house.staff(ownerId, 'announceNewDish', news(storeId)));
  let inserts = 0;
  house.gate.beforeDatabase = (what) => {
    if (what !== 'database.insertDocument outbox') return null;
    inserts += 1;
    return inserts === 55 ? { code: 'DATABASE_REQUEST_FAILED', message: 'died' } : null;
  };
  await ring(6);
  const told = heard(guests).map(({ guestId }) => guestId);
  expect(new Set(told).size).toBe(60);
  expect(told).toHaveLength(60);
  const { announcements } = dataOf(await house.staff(ownerId, 'listAnnouncements', { storeId }));
  expect(announcements).toMatchObject([{ queued: 60, isDone: true }]);
});

test('words that do not fit into the message are refused, never cut, and so is a dish that is not on the menu', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const long = { ...news(storeId), words: '字'.repeat(21) };
  expect(refusalOf(await house.staff(ownerId, 'announceNewDish', long))).toBe('INPUT_INVALID');
  const gone = { ...news(storeId), dishId: 'gone' };
  expect(refusalOf(await house.staff(ownerId, 'announceNewDish', gone))).toBe('DISH_UNKNOWN');
});
