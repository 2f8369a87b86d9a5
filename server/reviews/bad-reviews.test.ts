import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { pushOf, receive } from '../testing/service';
import { eat, putPicture, review } from '../testing/voice';
import { reviewIdFor } from './review-documents';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(() => {
  house.wechat.verdictOnText = () => 'pass';
});

const minuteMs = 60_000;

async function dined() {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await eat(house, { guestId, storeId, ownerId });
  return { storeId, ownerId, guestId, orderId, reviewId: reviewIdFor(orderId, 'noodles') };
}

const listed = async (storeId: string) =>
  dataOf(
    await house.guest(freshId('oReader'), 'listDishReviews', { storeId, dishId: 'noodles', before: null }),
  ).reviews;

test('words that WeChat refuses are not kept, and neither are words that it did not judge', async () => {
  const { storeId, guestId, orderId } = await dined();
  house.wechat.verdictOnText = () => 'risky';
  expect(refusalOf(await review(house, guestId, orderId))).toBe('CONTENT_REFUSED');
  house.wechat.verdictOnText = () => 'unclear';
  expect(refusalOf(await review(house, guestId, orderId))).toBe('CONTENT_UNCHECKED');
  expect(await listed(storeId)).toEqual([]);
});

/** The verdict that WeChat pushes half a minute later. */
async function judge(guestId: string, traceId: string, suggest: 'pass' | 'risky') {
  const event = { MsgType: 'event', Event: 'wxa_media_check', MsgId: undefined, trace_id: traceId };
  const result = { suggest, label: suggest === 'pass' ? 100 : 20002 };
  await receive(house, pushOf(house, guestId, { ...event, version: 2, errcode: 0, result }));
}

test('a picture is shown to others once WeChat has let it pass, and never when it has not', async () => {
  const { storeId, guestId, orderId } = await dined();
  const pictures = await Promise.all(['one', 'two'].map((name) => putPicture(house, orderId, name)));
  let asked = 0;
  house.wechat.answerToJudge = () => ({ kind: 'requested', traceId: `${orderId}-${(asked += 1)}` });
  const { voice } = dataOf(await review(house, guestId, orderId, { pictures }));
  expect(voice.dishes[0]?.review?.pictures.map(({ check }) => check)).toEqual(['pending', 'pending']);
  expect((await listed(storeId))[0]?.pictures).toEqual([]);
  await judge(guestId, `${orderId}-1`, 'pass');
  await judge(guestId, `${orderId}-2`, 'risky');
  await judge(guestId, `${orderId}-2`, 'pass');
  expect((await listed(storeId))[0]?.pictures).toEqual([pictures[0]]);
});

test('a verdict that never comes is asked for again, and in the end the picture stays unseen', async () => {
  const { storeId, guestId, orderId } = await dined();
  const pictures = [await putPicture(house, orderId, 'one')];
  house.wechat.answerToJudge = () => ({ kind: 'unclear' });
  dataOf(await review(house, guestId, orderId, { pictures }));
  for (let round = 0; round < 8; round += 1) {
    await house.later(3 * minuteMs);
  }
  const { voice } = dataOf(await house.guest(guestId, 'viewOrderVoice', { orderId }));
  expect(voice.dishes[0]?.review?.pictures[0]?.check).toBe('held-back');
  expect((await listed(storeId))[0]?.pictures).toEqual([]);
});

test('what is no picture, lies elsewhere or is too much is refused', async () => {
  const { guestId, orderId } = await dined();
  const text = await putPicture(house, orderId, 'text', Buffer.from('<script>alert(1)</script>'));
  expect(refusalOf(await review(house, guestId, orderId, { pictures: [text] }))).toBe('PICTURE_REFUSED');
  const elsewhere = await putPicture(house, 'another', 'one');
  expect(refusalOf(await review(house, guestId, orderId, { pictures: [elsewhere] }))).toBe('PICTURE_REFUSED');
  const four = Array.from({ length: 4 }, () => elsewhere);
  expect(refusalOf(await review(house, guestId, orderId, { pictures: four }))).toBe('INPUT_INVALID');
  expect(refusalOf(await review(house, guestId, orderId, { text: '好'.repeat(201) }))).toBe('INPUT_INVALID');
  expect(refusalOf(await review(house, guestId, orderId, {}, {}))).toBe('INPUT_INVALID');
});

test('three guests who object take a review out of sight until a leader has decided, and its author reads why', async () => {
  const { storeId, ownerId, guestId, orderId, reviewId } = await dined();
  dataOf(await review(house, guestId, orderId));
  const report = (reporter: string) => house.guest(reporter, 'reportReview', { reviewId, reason: 'untrue' });
  const twice = freshId('oReader');
  for (const reporter of [twice, twice, freshId('oReader')]) dataOf(await report(reporter));
  expect(await listed(storeId)).toHaveLength(1);
  dataOf(await report(freshId('oReader')));
  expect(await listed(storeId)).toEqual([]);
  const held = dataOf(await house.staff(ownerId, 'listReviews', { storeId, which: 'held', before: null }));
  expect(held.reviews).toMatchObject([{ reviewId, reports: { untrue: 3 } }]);
  const decide = (decision: string, reason: string) =>
    house.staff(ownerId, 'decideReview', { storeId, reviewId, decision, reason });
  dataOf(await decide('stay', '说的是实话'));
  expect(await listed(storeId)).toHaveLength(1);
  dataOf(await report(freshId('oReader')));
  expect(await listed(storeId)).toHaveLength(1);
  dataOf(await decide('hide', '写出了别人的电话'));
  expect(await listed(storeId)).toEqual([]);
  const { voice } = dataOf(await house.guest(guestId, 'viewOrderVoice', { orderId }));
  expect(voice.dishes[0]?.review).toMatchObject({ standing: 'hidden', decidedBecause: '写出了别人的电话' });
});

test('the house answers once, may correct it, and tells a guest who allowed it one time', async () => {
  const { storeId, ownerId, guestId, orderId, reviewId } = await dined();
  const asked = { requestId: freshId('request-'), storeId, screen: 'consents', code: null };
  const answers = [{ purpose: 'review-answered', answer: 'accept' }];
  dataOf(await house.guest(guestId, 'recordConsents', { ...asked, answers }));
  dataOf(await review(house, guestId, orderId));
  const answer = (words: string) => house.staff(ownerId, 'answerReview', { storeId, reviewId, words });
  dataOf(await answer('谢谢您'));
  await house.runClock();
  dataOf(await answer('谢谢您，下次给您留靠窗的位子'));
  await house.runClock();
  expect((await listed(storeId))[0]?.answer?.words).toBe('谢谢您，下次给您留靠窗的位子');
  const told = house.messages.filter((message) => message.guestId === guestId);
  expect(told).toMatchObject([
    { templateId: 'review-answered', page: expect.stringContaining(orderId) as string },
  ]);
  house.wechat.verdictOnText = () => 'risky';
  expect(refusalOf(await answer('……'))).toBe('CONTENT_REFUSED');
  const waiter = hire(house, storeId, 'waiter');
  const tries = await house.staff(waiter, 'answerReview', { storeId, reviewId, words: '谢谢' });
  expect(refusalOf(tries)).toBe('ROLE_NOT_ALLOWED');
  const elsewhere = furnishStore(house);
  const foreign = { storeId: elsewhere.storeId, reviewId, words: '谢谢' };
  house.wechat.verdictOnText = () => 'pass';
  expect(refusalOf(await house.staff(elsewhere.ownerId, 'answerReview', foreign))).toBe('REVIEW_UNKNOWN');
});
