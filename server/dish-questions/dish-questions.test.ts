import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { eat } from '../testing/voice';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const dayMs = 24 * 60 * 60_000;

async function allow(guestId: string, storeId: string): Promise<string> {
  const asked = { requestId: freshId('request-'), storeId, screen: 'after-payment', code: null };
  const answers = [{ purpose: 'new-dish', answer: 'accept' }];
  dataOf(await house.guest(guestId, 'recordConsents', { ...asked, answers }));
  return guestId;
}

const wish = (storeId: string, overrides: object = {}) => ({
  ...{ storeId, requestId: freshId('request-'), dishId: 'noodles', audience: 'everybody' },
  ...{ question: '新汤底合口味吗？', choices: ['更喜欢', '差不多', '不如以前'] },
  ...overrides,
});

async function ring(times = 3): Promise<void> {
  for (let rung = 0; rung < times; rung += 1) await house.runClock();
}

const heard = (guestIds: readonly string[]) =>
  house.messages.filter(({ guestId }) => guestIds.includes(guestId)).map(({ guestId }) => guestId);

test('a question goes to guests who allowed news, two taps answer it, and the owner reads the shares', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const yes = await Promise.all([1, 2, 3].map(() => allow(freshId('oGuest'), storeId)));
  const stranger = freshId('oGuest');
  const input = wish(storeId);
  const { question } = dataOf(await house.staff(ownerId, 'askDishQuestion', input));
  dataOf(await house.staff(ownerId, 'askDishQuestion', input));
  await ring();
  expect(heard([...yes, stranger]).sort()).toEqual([...yes].sort());
  expect(house.messages.at(-1)?.page).toContain(`customer/dish-question/index?id=${question.questionId}`);
  const answer = (guestId: string, choice: number) =>
    house.guest(guestId, 'answerDishQuestion', { questionId: question.questionId, choice });
  const [first = '', second = ''] = yes;
  const waiting = await house.guest(first, 'viewDishQuestion', { questionId: null });
  expect(dataOf(waiting).question).toMatchObject({ questionId: question.questionId, chosen: null });
  expect(dataOf(await answer(first, 0)).question.chosen).toBe(0);
  expect(dataOf(await answer(first, 0)).question.chosen).toBe(0);
  expect(refusalOf(await answer(first, 1))).toBe('QUESTION_CLOSED');
  expect(refusalOf(await answer(second, 3))).toBe('INPUT_INVALID');
  expect(refusalOf(await answer(stranger, 0))).toBe('QUESTION_UNKNOWN');
  dataOf(await answer(second, 2));
  await ring();
  expect(dataOf(await house.guest(first, 'viewDishQuestion', { questionId: null })).question).toBeNull();
  const { questions } = dataOf(await house.staff(ownerId, 'listDishQuestions', { storeId }));
  expect(questions).toMatchObject([{ queued: 3, isSent: true, answered: 2 }]);
  expect(questions[0]?.choices.map(({ count, share }) => [count, share])).toEqual([
    [1, null],
    [0, null],
    [1, null],
  ]);
  expect(dataOf(await house.staff(ownerId, 'listAnnouncements', { storeId })).announcements).toEqual([]);
});

test('the page of the member leads to the newest question that waits, until it is answered or over', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = await allow(freshId('oGuest'), storeId);
  const waiting = async (of = guestId, entriesBeforeMs: number | null = null) =>
    dataOf(await house.guest(of, 'viewMember', { entriesBeforeMs })).waitingQuestionId;
  expect(await waiting()).toBeNull();
  const { question } = dataOf(await house.staff(ownerId, 'askDishQuestion', wish(storeId)));
  await ring();
  expect(await waiting()).toBe(question.questionId);
  expect(await waiting(freshId('oStranger'))).toBeNull();
  expect(await waiting(guestId, house.clock.now())).toBeNull();
  const answer = { questionId: question.questionId, choice: 0 };
  dataOf(await house.guest(guestId, 'answerDishQuestion', answer));
  expect(await waiting()).toBeNull();
  const late = await allow(freshId('oGuest'), storeId);
  dataOf(await house.staff(ownerId, 'askDishQuestion', wish(storeId, { question: '再问一次？' })));
  await ring();
  expect(await waiting(late)).not.toBeNull();
  await house.clock.advance(14 * dayMs);
  expect(await waiting(late)).toBeNull();
});

test('a question for those who ate the dish reaches nobody else', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const [ate, hasNot] = [await allow(freshId('oGuest'), storeId), await allow(freshId('oGuest'), storeId)];
  await eat(house, { guestId: ate, storeId, ownerId });
  dataOf(await house.staff(ownerId, 'askDishQuestion', wish(storeId, { audience: 'ate' })));
  await ring();
  expect(heard([ate, hasNot])).toEqual([ate]);
});

test('one week brings a guest one message of the house’s own idea, news or question', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = await allow(await allow(freshId('oGuest'), storeId), storeId);
  dataOf(await house.staff(ownerId, 'askDishQuestion', wish(storeId)));
  dataOf(await house.staff(ownerId, 'askDishQuestion', wish(storeId, { question: '辣度合适吗？' })));
  await ring();
  expect(heard([guestId])).toHaveLength(1);
});

test('after two weeks a question takes no answer any more', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = await allow(freshId('oGuest'), storeId);
  const { question } = dataOf(await house.staff(ownerId, 'askDishQuestion', wish(storeId)));
  await ring();
  await house.clock.advance(14 * dayMs);
  const input = { questionId: question.questionId, choice: 0 };
  expect(refusalOf(await house.guest(guestId, 'answerDishQuestion', input))).toBe('QUESTION_CLOSED');
});

test('a question that is too long, of a dish that is not there, or by a waiter is refused', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const ask = (openid: string, overrides: object) =>
    house.staff(openid, 'askDishQuestion', wish(storeId, overrides));
  expect(refusalOf(await ask(ownerId, { question: '好'.repeat(21) }))).toBe('INPUT_INVALID');
  expect(refusalOf(await ask(ownerId, { choices: ['好', '好'] }))).toBe('INPUT_INVALID');
  expect(refusalOf(await ask(ownerId, { choices: ['好'] }))).toBe('INPUT_INVALID');
  expect(refusalOf(await ask(ownerId, { dishId: 'duck' }))).toBe('DISH_UNKNOWN');
  expect(refusalOf(await ask(hire(house, storeId, 'waiter'), {}))).toBe('ROLE_NOT_ALLOWED');
});
