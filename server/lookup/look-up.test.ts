import { orderNumber } from '../../domain/order/order-number';
import { reservationNumber } from '../reservations/reservation-document';
import { attemptLimits } from '../limits/attempt-limits';
import { dataOf, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import { furnishWithTables, reserveAndPay } from '../testing/reservations';
import { lookUp } from './look-up';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
beforeEach(() => house.clock.advance(attemptLimits['lookup-all'].windowMs));
afterAll(() => house.close());

const address = { name: '何小姐', phone: '139 1234 5678', text: '梧桐路 8 号 302' };
const dayMs = 24 * 60 * 60_000;

async function delivered(storeId: string) {
  const id = await orderAndPay(house, freshId('oGuest'), storeId, { mode: 'delivery', address });
  return { id, pickupNumber: storedOrder(house, id).pickupNumber ?? '' };
}

type Kind = 'order' | 'reservation';

function ask(
  storeId: string,
  number: string,
  digits: string,
  kind: Kind = 'order',
  who = freshId('oFriend'),
) {
  return house.guest(who, 'lookUp', { kind, storeId, number, phoneEnd: digits });
}

test('a friend with the number and four digits sees how far an order is, and nothing of whose it is', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const { id, pickupNumber } = await delivered(storeId);
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId: id, readyInMinutes: 25 }));
  const answer = dataOf(await ask(storeId, `#${pickupNumber}`, '5678'));
  expect(answer.found).toEqual({
    ...{ kind: 'order', status: 'accepted', mode: 'delivery', pickupNumber, name: '何**' },
    ...{ placedAtMs: expect.any(Number) as number, promisedAtMs: expect.any(Number) as number },
  });
  for (const secret of ['何小姐', '1234', '5678', '梧桐路', id]) {
    expect(JSON.stringify(answer)).not.toContain(secret);
  }
});

test('the order number does it too, in small letters and in groups', async () => {
  const { storeId } = furnishStore(house);
  const { id } = await delivered(storeId);
  const typed = orderNumber(id)
    .toLowerCase()
    .replace(/(.{4})/g, '$1 ');
  for (const number of [typed, id])
    expect(dataOf(await ask(storeId, number, '5678')).found).toMatchObject({
      kind: 'order',
      status: 'placed',
    });
});

test('a reservation is found by its number, and one without a phone number is not', async () => {
  const { storeId } = furnishWithTables(house, 2, { isPhoneNeeded: false, deposit: null });
  const startMs = house.clock.now() - (house.clock.now() % 3_600_000) + 26 * 3_600_000;
  const wish = { startMs, expectedDeposit: 0 };
  const known = await reserveAndPay(house, freshId('oGuest'), storeId, wish);
  const silent = await reserveAndPay(house, freshId('oGuest'), storeId, { ...wish, phone: null });
  const answer = dataOf(await ask(storeId, reservationNumber(known), '5678', 'reservation'));
  expect(answer.found).toMatchObject({ status: 'confirmed', startMs, partySize: 2, name: '何**' });
  expect(JSON.stringify(answer)).not.toContain('5678');
  const refused = await ask(storeId, reservationNumber(silent), '0000', 'reservation');
  expect(refusalOf(refused)).toBe('LOOKUP_UNKNOWN');
});

test('an unknown number, wrong digits, an order without a phone and another store are one and the same answer', async () => {
  const { storeId } = furnishStore(house);
  const other = furnishStore(house);
  const { id, pickupNumber } = await delivered(storeId);
  const bare = await orderAndPay(house, freshId('oGuest'), storeId);
  const answers = [
    await ask(storeId, '999', '5678'),
    await ask(storeId, pickupNumber, '5679'),
    await ask(storeId, orderNumber(bare), '5678'),
    await ask(other.storeId, orderNumber(id), '5678'),
    await ask(storeId, '---', '5678'),
    await ask(storeId, '3F1C9A7E', '5678', 'reservation'),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(refusalOf(answers[0] ?? (await ask(storeId, '999', '5678')))).toBe('LOOKUP_UNKNOWN');
});

test('a known and an unknown number cost the same requests', async () => {
  const { storeId } = furnishStore(house);
  const { pickupNumber } = await delivered(storeId);
  const requestsOf = async (number: string) => {
    house.requests.length = 0;
    await ask(storeId, number, '0000');
    return [...house.requests];
  };
  expect(await requestsOf('998')).toEqual(await requestsOf(pickupNumber));
});

test('yesterday evening’s pickup number says nothing of today’s order, and an old order is not found', async () => {
  const { storeId } = furnishStore(house);
  const { id, pickupNumber } = await delivered(storeId);
  await house.clock.advance(dayMs);
  expect(refusalOf(await ask(storeId, pickupNumber, '5678'))).toBe('LOOKUP_UNKNOWN');
  expect(refusalOf(await ask(storeId, orderNumber(id), '5678'))).toBeNull();
  await house.clock.advance(30 * dayMs);
  expect(refusalOf(await ask(storeId, orderNumber(id), '5678'))).toBe('LOOKUP_UNKNOWN');
});

test('one number takes five wrong tries a day, from however many people, and then not even right digits', async () => {
  const { storeId } = furnishStore(house);
  const { id } = await delivered(storeId);
  const number = orderNumber(id);
  const { attempts, windowMs } = attemptLimits['lookup-number'];
  const guesses = Array.from({ length: attempts + 3 }, (_, digit) => ask(storeId, number, `000${digit}`));
  const outcomes = (await Promise.all(guesses)).map(refusalOf);
  expect(outcomes.filter((code) => code === 'LOOKUP_UNKNOWN')).toHaveLength(attempts);
  expect(outcomes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(3);
  expect(refusalOf(await ask(storeId, number, '5678'))).toBe('TOO_MANY_ATTEMPTS');
  await house.clock.advance(windowMs);
  expect(refusalOf(await ask(storeId, number, '5678'))).toBeNull();
});

test('a number that is none is limited like one that is', async () => {
  const { storeId } = furnishStore(house);
  const outcomes: (string | null)[] = [];
  for (let tries = 0; tries < attemptLimits['lookup-number'].attempts + 1; tries += 1) {
    outcomes.push(refusalOf(await ask(storeId, '0123456789ABCDEF', '5678')));
  }
  expect(outcomes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
});

test('one person takes ten wrong tries an hour, over all numbers', async () => {
  const { storeId } = furnishStore(house);
  const who = freshId('oGuesser');
  const outcomes: (string | null)[] = [];
  for (let tries = 0; tries < attemptLimits.lookup.attempts + 1; tries += 1) {
    outcomes.push(refusalOf(await ask(storeId, String(100 + tries), '5678', 'order', who)));
  }
  expect(outcomes.slice(0, -1).every((code) => code === 'LOOKUP_UNKNOWN')).toBe(true);
  expect(outcomes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
});

test('many people with many numbers come no further than the limit over all', async () => {
  const { storeId } = furnishStore(house);
  const { attempts } = attemptLimits['lookup-all'];
  const now = house.clock.now();
  house.database.seedMany('attempts', [
    {
      _id: 'lookup-all:everybody',
      timesMs: Array.from({ length: attempts - 1 }, () => now),
      endsAtMs: now + attemptLimits['lookup-all'].windowMs,
    },
  ]);
  expect(refusalOf(await ask(storeId, '500', '5678'))).toBe('LOOKUP_UNKNOWN');
  expect(refusalOf(await ask(storeId, '501', '5678'))).toBe('TOO_MANY_ATTEMPTS');
});

test('whoever is right may look as often as they like', async () => {
  const { storeId } = furnishStore(house);
  const { pickupNumber } = await delivered(storeId);
  const who = freshId('oFriend');
  for (let looks = 0; looks < 15; looks += 1) {
    expect(refusalOf(await ask(storeId, pickupNumber, '5678', 'order', who))).toBeNull();
  }
});

test('a look costs the same few documents in a store with many orders that end alike', async () => {
  const { storeId } = furnishStore(house);
  const { id } = await delivered(storeId);
  const ticket = house.database.read('tickets', id) ?? {};
  house.database.seedMany(
    'tickets',
    Array.from({ length: 500 }, (_, index) => ({ ...ticket, _id: `t${String(index).padStart(23, '0')}` })),
  );
  const { services, looked } = countDocuments(house);
  const question = { kind: 'order' as const, storeId, number: orderNumber(id), phoneEnd: '5678' };
  await lookUp(services, freshId('oFriend'), question);
  console.log(`looking an order up: ${looked.documents} documents`);
  expect(looked.documents).toBeLessThanOrEqual(20);
  expect(looked.withoutIndex).toBe(0);
});
