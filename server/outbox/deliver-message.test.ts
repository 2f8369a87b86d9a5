import { dataOf, orderAndPay, storedOrder } from '../testing/act';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import { deliverAtOnce } from './deliver-message';
import { pickupReadyEntry } from './message-entry';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

async function readyMessage() {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  const asked = { requestId: freshId('request-'), storeId, screen: 'after-payment', code: null };
  const answers = [{ purpose: 'pickup-ready', answer: 'accept' }];
  dataOf(await house.guest(guestId, 'recordConsents', { ...asked, answers }));
  return pickupReadyEntry(storedOrder(house, orderId), house.clock.now());
}

const sentFor = (orderId: string) =>
  house.messages.filter(({ messageId }) => messageId === `ready:${orderId}`).length;

test('news that food is ready goes out once, however often it is delivered', async () => {
  const entry = await readyMessage();
  house.database.seedMany('outbox', [{ ...entry }]);
  await Promise.all([1, 2, 3].map(() => deliverAtOnce(house.services, entry._id)));
  await house.runClock();
  expect(sentFor(entry.orderId)).toBe(1);
});

test('a message that somebody else is sending is left to them', async () => {
  const entry = await readyMessage();
  house.database.seedMany('outbox', [{ ...entry, dueAtMs: house.clock.now() + 60_000, tries: 1 }]);
  await deliverAtOnce(house.services, entry._id);
  expect(sentFor(entry.orderId)).toBe(0);
  await house.later(61_000);
  expect(sentFor(entry.orderId)).toBe(1);
});
