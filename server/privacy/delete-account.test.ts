import { randomInt } from 'node:crypto';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, giveCoupon, givePoints, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { pointsOf } from '../testing/inventory';
import { plugIn } from '../testing/printing';
import { enteredPush, pushOf, receive } from '../testing/service';
import { deliveredTotal } from '../testing/victim';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const understood = { understood: true };

/** Every document of every collection, as text. */
function everything(): string {
  return JSON.stringify(
    house.database
      .describe()
      .map(({ collection }) => house.database.query(collection, { limit: 1000 }).documents),
  );
}

/** A guest with everything that can be personal: an address, notes, slips, an invoice, points, coupons and messages. */
async function knownGuest() {
  const { storeId, ownerId } = furnishStore(house);
  plugIn(house, storeId);
  const guestId = freshId('oGuest');
  const own = freshId('');
  const phone = String(randomInt(13_000_000_000, 14_000_000_000));
  const address = { name: `许${own}`, phone, text: `梧桐里 ${own} 号` };
  const doorNote = `门铃坏了 ${own}`;
  const invoice = { title: { kind: 'person', name: `先生${own}` }, email: `${own}@example.com` };
  const asked = `小狗 ${own} 能进吗`;
  const personal = [...Object.values(address), doorNote, invoice.title.name, invoice.email, asked];
  giveCoupon(house, guestId);
  givePoints(house, guestId, 300);
  const expectedTotal = await deliveredTotal(house, guestId, storeId);
  const wish = { mode: 'delivery' as const, address, note: doorNote, expectedTotal };
  const orderId = await orderAndPay(house, guestId, storeId, wish);
  const input = { storeId, orderId };
  const question = { requestId: freshId('request-'), storeId, screen: 'after-payment', code: null };
  const answers = [{ purpose: 'pickup-ready', answer: 'accept' }];
  dataOf(await house.guest(guestId, 'recordConsents', { ...question, answers }));
  await receive(house, enteredPush(house, guestId, storeId));
  await receive(house, pushOf(house, guestId, { Content: asked }));
  dataOf(await house.guest(guestId, 'requestInvoice', { orderId, ...invoice }));
  const finish = async () => {
    dataOf(await house.staff(ownerId, 'acceptOrder', { ...input, readyInMinutes: 10 }));
    for (const step of ['startCooking', 'finishCooking', 'sendOut', 'handOver', 'completeOrder'] as const) {
      dataOf(await house.staff(ownerId, step, input));
    }
  };
  return { guestId, storeId, ownerId, orderId, personal, finish };
}

test('an order that has not ended refuses the deletion, and changes nothing', async () => {
  const { guestId, orderId } = await knownGuest();
  const answer = await house.guest(guestId, 'deleteAccount', understood);
  expect(refusalOf(answer)).toBe('ACCOUNT_HAS_ORDERS');
  const seen = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: false }));
  expect(seen.order.id).toBe(orderId);
  expect(refusalOf(await house.guest(guestId, 'deleteAccount', { understood: false }))).toBe('INPUT_INVALID');
});

test('nothing in any collection names the guest any more, and what was sold stays', async () => {
  const { guestId, ownerId, storeId, orderId, personal, finish } = await knownGuest();
  await finish();
  const number = '25312000000123456789';
  dataOf(await house.staff(ownerId, 'issueInvoice', { storeId, orderId, number }));
  const pickup = await orderAndPay(house, guestId, storeId);
  const step = { storeId, orderId: pickup };
  dataOf(await house.staff(ownerId, 'acceptOrder', { ...step, readyInMinutes: 10 }));
  for (const move of ['startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const) {
    dataOf(await house.staff(ownerId, move, step));
  }
  const seen = dataOf(await house.guest(guestId, 'viewConsents', { messagesBeforeMs: null }));
  expect(seen.messages).toHaveLength(1);
  const stored = house.database.read('orders', orderId);
  for (const word of [guestId, ...personal]) expect(everything()).toContain(word);
  expect(dataOf(await house.guest(guestId, 'deleteAccount', understood))).toEqual({ state: 'deleted' });
  const after = everything();
  expect([guestId, ...personal].filter((word) => after.includes(word))).toEqual([]);
  const kept = house.database.read('orders', orderId);
  expect(kept).toMatchObject({ payable: stored?.payable, status: 'completed', amounts: stored?.amounts });
  expect(house.database.read('invoices', orderId)).toMatchObject({ number, title: { name: '已注销' } });
  expect(pointsOf(house, String(kept?.guestId))).toBeGreaterThan(300);
  await house.later(26 * 60 * 60_000);
  expect(everything()).not.toContain(guestId);
  const fresh = dataOf(await house.guest(guestId, 'viewMember', { entriesBeforeMs: null }));
  expect(fresh).toMatchObject({ points: 0, coupons: [], entries: [], spentInYear: 0 });
  const repeated = await house.guest(guestId, 'deleteAccount', understood);
  expect(dataOf(repeated)).toEqual({ state: 'deleted' });
});

test('an account with much in it is deleted piece by piece, and the clock goes on with the rest', async () => {
  const guestId = freshId('oGuest');
  const entries = Array.from({ length: 520 }, (_, index) => ({
    ...{ _id: `${guestId}:${index}`, guestId, kind: 'gift', points: 1, orderId: null },
    ...{ atMs: index, expiresAtMs: null },
  }));
  house.database.seedMany('pointsEntries', entries);
  expect(dataOf(await house.guest(guestId, 'deleteAccount', understood))).toEqual({ state: 'under-way' });
  for (let rings = 0; rings < 3; rings += 1) {
    await house.later(11 * 60_000);
  }
  expect(everything()).not.toContain(guestId.concat('"'));
  expect(house.database.read('deletions', guestId)).toBeNull();
});

test('a deletion that breaks off anywhere is finished by the next try', async () => {
  const { guestId, finish } = await knownGuest();
  await finish();
  for (let failing = 3; failing <= 23; failing += 4) {
    let count = 0;
    house.gate.beforeDatabase = () => {
      count += 1;
      return count === failing ? { code: 'DATABASE_REQUEST_FAILED', message: 'gone' } : null;
    };
    await house.guest(guestId, 'deleteAccount', understood);
    house.gate.beforeDatabase = null;
  }
  dataOf(await house.guest(guestId, 'deleteAccount', understood));
  const after = everything();
  expect(after).not.toContain(guestId);
});

test('money in the balance, and a job at the house, come first', async () => {
  const guestId = freshId('oGuest');
  house.database.seedMany('storedValueAccounts', [{ _id: guestId, principal: 500, bonus: 0 }]);
  expect(refusalOf(await house.guest(guestId, 'deleteAccount', understood))).toBe('ACCOUNT_HAS_BALANCE');
  const { storeId } = furnishStore(house);
  const colleague = hire(house, storeId, 'waiter');
  expect(refusalOf(await house.guest(colleague, 'deleteAccount', understood))).toBe('ACCOUNT_IS_STAFF');
});

test('the export has everything of the guest, page by page, and nothing of anybody else', async () => {
  const { guestId, orderId, personal } = await knownGuest();
  const other = await knownGuest();
  const entries = Array.from({ length: 120 }, (_, index) => ({
    ...{ _id: `many:${guestId}:${index}`, guestId, kind: 'gift', points: 0, orderId: null },
    ...{ atMs: 1000 + Math.floor(index / 7), expiresAtMs: null },
  }));
  house.database.seedMany('pointsEntries', entries);
  const parts = [
    'member',
    'orders',
    'points',
    'coupons',
    'invoices',
    'consents',
    'messages',
    'conversations',
  ] as const;
  const all: unknown[] = [];
  for (const part of parts) {
    let beforeMs: number | null = null;
    do {
      const input: { part: string; beforeMs: number | null } = { part, beforeMs };
      const page = dataOf(await house.guest(guestId, 'exportMyData', input));
      expect(page.rows.length).toBeLessThanOrEqual(50);
      all.push(...page.rows);
      beforeMs = page.nextBeforeMs;
    } while (beforeMs !== null);
  }
  const text = JSON.stringify(all);
  for (const word of [orderId, ...personal]) expect(text).toContain(word);
  for (const { _id } of entries) expect(text).toContain(`"${_id}"`);
  expect(text).not.toContain(other.orderId);
  expect(text).not.toContain(other.guestId);
});
