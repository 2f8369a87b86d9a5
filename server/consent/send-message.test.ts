import { consentFromEntries } from '../../domain/consent/consent-account';
import type { MessageContent } from '../../domain/consent/message-content';
import type { ConsentAnswer } from '../../domain/consent/consent-entry';
import type { MessagePurpose } from '../../domain/consent/purpose';
import { messageEntry } from '../outbox/message-entry';
import { text } from '../../domain/testing/build-menu';
import { dataOf, orderAndPay } from '../testing/act';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import type { ConsentEntryDocument, ConsentsDocument } from './consent-documents';
import type { MessageDocument } from './message-document';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.answerToMessage = () => ({ kind: 'sent' });
  house.gate.beforeDatabase = null;
});

const minuteMs = 60_000;

async function answer(guestId: string, storeId: string, purpose: MessagePurpose, said: ConsentAnswer) {
  const input = {
    ...{ requestId: freshId('request-'), storeId, screen: 'after-payment', code: null },
    answers: [{ purpose, answer: said }],
  };
  return dataOf(await house.guest(guestId, 'recordConsents', input));
}

/** Puts a message into the outbox as a transaction would, and lets the clock ring. */
async function wanted(guestId: string, storeId: string, content: Partial<MessageContent> = {}) {
  const { store } = { store: house.database.read('stores', storeId) };
  if (!store) throw new Error('no store');
  const id = freshId('test:');
  const entry = messageEntry({
    ...{ id, guestId, storeId, orderId: null, nowMs: house.clock.now() },
    content: {
      purpose: 'refund-done',
      storeName: text('店'),
      amount: 100,
      atMs: 0,
      ...content,
    } as MessageContent,
    dayClock: { utcOffsetMinutes: 480, dayStartsAtMinute: 240 },
  });
  await house.services.database.set('outbox', entry);
  return id;
}

function message(id: string): MessageDocument {
  return house.database.read('messages', id) as unknown as MessageDocument;
}

/** How many sends are left, checked against the entries. */
function left(guestId: string, purpose: MessagePurpose): number {
  const consents = house.database.read('consents', guestId) as unknown as ConsentsDocument | null;
  const entries = house.database.query('consentEntries', { where: { guestId, purpose }, limit: 100 })
    .documents as unknown as ConsentEntryDocument[];
  const kept = consents?.byPurpose[purpose]?.left ?? 0;
  expect(consentFromEntries(entries).left).toBe(kept);
  return kept;
}

function sentTo(guestId: string): number {
  return house.messages.filter((sent) => sent.guestId === guestId).length;
}

test('a guest who allowed one message gets one, and the second finds no licence', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  await answer(guestId, storeId, 'refund-done', 'accept');
  const first = await wanted(guestId, storeId);
  await house.runClock();
  const second = await wanted(guestId, storeId);
  await house.runClock();
  expect(message(first)).toMatchObject({ status: 'sent', licenceEntryId: `spend:${first}` });
  expect(message(second)).toMatchObject({ status: 'not-sent', reason: 'no-licence', licenceEntryId: null });
  expect(sentTo(guestId)).toBe(1);
  expect(left(guestId, 'refund-done')).toBe(0);
});

test.each(['reject', 'ban', 'filter', 'later'] as const)('%s licenses nothing', async (said) => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  await answer(guestId, storeId, 'refund-done', said);
  const id = await wanted(guestId, storeId);
  await house.runClock();
  expect(message(id)).toMatchObject({ status: 'not-sent', reason: 'no-licence' });
  expect(sentTo(guestId)).toBe(0);
});

test('a contact that was imported without a licence is refused, whatever is to be sent', async () => {
  const { storeId } = furnishStore(house);
  const imported = freshId('oImported');
  house.database.seedMany('guests', [
    { _id: imported, name: '导入的顾客', createdAtMs: 0, spending: [{ day: '2026-11-01', amount: 5000 }] },
  ]);
  const price = { dishName: text('桂花糖藕'), price: 1800 };
  const id = await wanted(imported, storeId, { purpose: 'new-dish', ...price });
  await house.runClock();
  expect(message(id)).toMatchObject({ status: 'not-sent', reason: 'no-licence', customer: 'old' });
  expect(sentTo(imported)).toBe(0);
});

test('a withdrawal stops the next message, and counts once', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  await answer(guestId, storeId, 'refund-done', 'accept');
  await answer(guestId, storeId, 'refund-done', 'accept');
  expect(left(guestId, 'refund-done')).toBe(2);
  const input = { requestId: freshId('request-'), purpose: 'refund-done' };
  const { consents } = dataOf(await house.guest(guestId, 'withdrawConsent', input));
  expect(consents.find(({ purpose }) => purpose === 'refund-done')).toMatchObject({ left: 0 });
  dataOf(await house.guest(guestId, 'withdrawConsent', input));
  expect(left(guestId, 'refund-done')).toBe(0);
  const id = await wanted(guestId, storeId);
  await house.runClock();
  expect(message(id)).toMatchObject({ status: 'not-sent', reason: 'withdrawn' });
});

test('the same answer told twice licenses once', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const input = {
    ...{ requestId: freshId('request-'), storeId, screen: 'after-payment', code: 'tcode' },
    answers: [{ purpose: 'refund-done', answer: 'accept' }],
  };
  await Promise.all([1, 2, 3].map(() => house.guest(guestId, 'recordConsents', input)));
  expect(left(guestId, 'refund-done')).toBe(1);
});

test('43101 is an answer: it ends every licence that our ledger still had', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  for (let times = 0; times < 3; times += 1) await answer(guestId, storeId, 'refund-done', 'accept');
  house.answerToMessage = () => ({ kind: 'ended', code: 43101 });
  const id = await wanted(guestId, storeId);
  await house.runClock();
  expect(message(id)).toMatchObject({ status: 'ended', code: 43101 });
  expect(left(guestId, 'refund-done')).toBe(0);
});

test('what WeChat never took returns its licence', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  await answer(guestId, storeId, 'refund-done', 'accept');
  house.answerToMessage = () => ({ kind: 'failed', code: 40037 });
  const id = await wanted(guestId, storeId);
  await house.runClock();
  expect(message(id)).toMatchObject({ status: 'failed', code: 40037 });
  expect(left(guestId, 'refund-done')).toBe(1);
});

test('an unclear outcome is not sent twice, and its licence stays spent', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  await answer(guestId, storeId, 'refund-done', 'accept');
  house.answerToMessage = () => Promise.reject(new Error('socket hang up'));
  const id = await wanted(guestId, storeId);
  await house.runClock();
  await house.later(5 * minuteMs);
  expect(message(id)).toMatchObject({ status: 'unclear' });
  expect(sentTo(guestId)).toBe(1);
  expect(left(guestId, 'refund-done')).toBe(0);
  expect(house.database.read('outbox', id)).toBeNull();
});

test('a sender that died after sending leaves an unclear message, and nobody sends it again', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  await answer(guestId, storeId, 'refund-done', 'accept');
  const id = await wanted(guestId, storeId);
  house.answerToMessage = () => {
    house.gate.beforeDatabase = () => ({ code: 'DATABASE_REQUEST_FAILED', message: 'gone' });
    return { kind: 'sent' };
  };
  await house.runClock();
  house.gate.beforeDatabase = null;
  expect(message(id)).toMatchObject({ status: 'sending' });
  await house.later(2 * minuteMs);
  expect(message(id)).toMatchObject({ status: 'unclear' });
  expect(sentTo(guestId)).toBe(1);
});

test('two instances at once send a message once', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  await answer(guestId, storeId, 'refund-done', 'accept');
  await answer(guestId, storeId, 'refund-done', 'accept');
  await wanted(guestId, storeId);
  await Promise.all([house.runClock(), house.runClock(), house.runClock()]);
  expect(sentTo(guestId)).toBe(1);
  expect(left(guestId, 'refund-done')).toBe(1);
});

test('an idea of the house waits for the morning, and a second one in a week is too many', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  for (let times = 0; times < 2; times += 1) await answer(guestId, storeId, 'new-dish', 'accept');
  await house.clock.advance(10 * 60 * minuteMs);
  const dish = { purpose: 'new-dish', dishName: text('糖藕'), price: 1800 } as Partial<MessageContent>;
  const first = await wanted(guestId, storeId, dish);
  await house.runClock();
  expect(message(first)).toBeNull();
  await house.later(12 * 60 * minuteMs);
  expect(message(first)).toMatchObject({ status: 'sent', messageClass: 'push' });
  const second = await wanted(guestId, storeId, dish);
  await house.runClock();
  expect(message(second)).toMatchObject({ status: 'not-sent', reason: 'too-many' });
  expect(left(guestId, 'new-dish')).toBe(1);
});

test('a field that would not fit is found before a licence is spent', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  await answer(guestId, storeId, 'pickup-ready', 'accept');
  const id = await wanted(guestId, storeId, { purpose: 'pickup-ready', pickupNumber: '' });
  await house.runClock();
  expect(message(id)).toMatchObject({ status: 'not-sent', reason: 'field-invalid' });
  expect(left(guestId, 'pickup-ready')).toBe(1);
});

test('an order that the store turns away, and money that arrives, are told', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  await answer(guestId, storeId, 'order-rejected', 'accept');
  await answer(guestId, storeId, 'refund-done', 'accept');
  const orderId = await orderAndPay(house, guestId, storeId);
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId, reason: '晚上煤气停了' }));
  expect(message(`rejected:${orderId}`)).toMatchObject({ status: 'sent', content: { amount: 4000 } });
  await house.later(10 * minuteMs);
  const told = house.messages.filter((sent) => sent.guestId === guestId).map(({ templateId }) => templateId);
  expect(told.sort()).toEqual(['order-rejected', 'refund-done']);
});
