import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { eat, review } from '../testing/voice';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

async function dined() {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await eat(house, { guestId, storeId, ownerId });
  return { storeId, ownerId, guestId, orderId };
}

const answer = (guestId: string, orderId: string, marks: object) =>
  house.guest(guestId, 'answerSurvey', { orderId, marks });

const tasksOf = async (openid: string, storeId: string, which = 'all') =>
  dataOf(await house.staff(openid, 'listTasks', { storeId, which, after: null })).tasks;

async function allow(guestId: string, storeId: string, purpose: string): Promise<void> {
  const asked = { requestId: freshId('request-'), storeId, screen: 'consents', code: null };
  dataOf(
    await house.guest(guestId, 'recordConsents', { ...asked, answers: [{ purpose, answer: 'accept' }] }),
  );
}

test('four taps are a survey; half of them are kept, the rest may come, and none is changed', async () => {
  const { guestId, orderId } = await dined();
  const half = dataOf(await answer(guestId, orderId, { product: 5, service: 4 }));
  expect(half).toEqual({ marks: { product: 5, service: 4 }, isDone: false });
  expect(refusalOf(await answer(guestId, orderId, { product: 4 }))).toBe('SURVEY_ANSWERED');
  expect(refusalOf(await answer(guestId, orderId, { delivery: 4 }))).toBe('SURVEY_ANSWERED');
  const whole = dataOf(await answer(guestId, orderId, { product: 5, brand: 4, pace: 3 }));
  expect(whole.isDone).toBe(true);
  const { voice } = dataOf(await house.guest(guestId, 'viewOrderVoice', { orderId }));
  expect(voice.survey.marks).toEqual({ product: 5, service: 4, brand: 4, pace: 3 });
});

test('nobody is asked of somebody else’s order, of marks that there are not, or after a month', async () => {
  const { guestId, orderId } = await dined();
  expect(refusalOf(await answer(freshId('oOther'), orderId, { product: 5 }))).toBe('ORDER_UNKNOWN');
  expect(refusalOf(await answer(guestId, orderId, { product: 6 }))).toBe('INPUT_INVALID');
  await house.clock.advance(30 * dayMs);
  expect(refusalOf(await answer(guestId, orderId, { product: 5 }))).toBe('REVIEW_NOT_POSSIBLE');
});

test('a low mark is somebody’s task at once, due within a day, and one for the order however often it is low', async () => {
  const { storeId, ownerId, guestId, orderId } = await dined();
  const manager = hire(house, storeId, 'manager');
  dataOf(await answer(guestId, orderId, { product: 5 }));
  expect(await tasksOf(ownerId, storeId)).toEqual([]);
  dataOf(await answer(guestId, orderId, { service: 2 }));
  dataOf(await answer(guestId, orderId, { pace: 1 }));
  dataOf(await review(house, guestId, orderId, { verdict: 'improve', text: '面坨了' }));
  const tasks = await tasksOf(ownerId, storeId);
  expect(tasks).toMatchObject([
    {
      ...{ source: { kind: 'review', id: orderId }, guestId, ownerId: manager, status: 'open' },
      ...{ subject: { zh: '招待 2/5', en: 'Service 2/5' }, dueAtMs: house.clock.now() + 24 * hourMs },
    },
  ]);
  const voice = { storeId, orderId };
  expect(dataOf(await house.staff(manager, 'viewVoiceOfOrder', voice))).toMatchObject({
    ...{ survey: { product: 5, service: 2, pace: 1 } },
    reviews: [{ verdict: 'improve', text: '面坨了' }],
  });
  await house.later(25 * hourMs);
  expect(dataOf(await house.staff(manager, 'board', { storeId })).reminders).toMatchObject([
    { kind: 'task-overdue' },
  ]);
});

test('a leader with an open till sees to it before one who is at home', async () => {
  const { storeId, ownerId, guestId, orderId } = await dined();
  hire(house, storeId, 'manager');
  const cashier = hire(house, storeId, 'cashier');
  dataOf(await house.staff(cashier, 'openShift', { storeId, float: [] }));
  dataOf(await review(house, guestId, orderId, { verdict: 'improve', text: '太咸' }));
  expect(await tasksOf(ownerId, storeId)).toMatchObject([
    { ownerId: cashier, subject: { zh: 'noodles：太咸', en: 'noodles: 太咸' } },
  ]);
});

test('two low marks at the same moment open one task', async () => {
  const { storeId, ownerId, guestId, orderId } = await dined();
  await Promise.all([
    answer(guestId, orderId, { service: 1 }),
    review(house, guestId, orderId, { verdict: 'improve' }),
    answer(guestId, orderId, { service: 1 }),
  ]);
  expect(await tasksOf(ownerId, storeId)).toHaveLength(1);
});

test('when it is seen to, the guest hears that it was and reads it on the page, but not what colleagues noted', async () => {
  const { storeId, ownerId, guestId, orderId } = await dined();
  await allow(guestId, storeId, 'review-answered');
  dataOf(await answer(guestId, orderId, { service: 1 }));
  const [task] = await tasksOf(ownerId, storeId);
  const closing = { storeId, taskId: task?.id, version: task?.version, requestId: freshId('request-') };
  dataOf(await house.staff(ownerId, 'closeTask', { ...closing, reason: '客人难缠，送了张券' }));
  await house.runClock();
  const told = house.messages.filter((message) => message.guestId === guestId);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ templateId: 'review-answered' });
  expect(told[0]?.page).toMatch(new RegExp(`^customer/review/index\\?id=${orderId}&m=`));
  expect(JSON.stringify(told)).not.toContain('难缠');
  const { voice } = dataOf(await house.guest(guestId, 'viewOrderVoice', { orderId }));
  expect(voice.isSeenTo).toBe(true);
});

test('who allowed it is asked by message an hour after the meal, once a week at most; nobody else is', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const [asked, other] = [freshId('oGuest'), freshId('oGuest')];
  await allow(asked, storeId, 'survey');
  await allow(asked, storeId, 'survey');
  const orderId = await eat(house, { guestId: asked, storeId, ownerId });
  await eat(house, { guestId: asked, storeId, ownerId });
  await eat(house, { guestId: other, storeId, ownerId });
  await house.runClock();
  const heard = () => house.messages.filter(({ guestId }) => guestId === asked || guestId === other);
  expect(heard()).toEqual([]);
  await house.later(hourMs);
  expect(heard()).toMatchObject([{ guestId: asked, templateId: 'survey' }]);
  expect(heard()[0]?.page).toContain(`customer/review/index?id=${orderId}`);
});
