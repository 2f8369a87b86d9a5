import { dataOf, refusalOf, storedOf } from '../testing/act';
import { freshId, furnishStore, line } from '../testing/furnish';
import { House } from '../testing/house';
import { eat, review, said } from '../testing/voice';
import { reviewIdFor } from './review-documents';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const dayMs = 24 * 60 * 60_000;

async function dined() {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await eat(house, { guestId, storeId, ownerId });
  return { storeId, ownerId, guestId, orderId, reviewId: reviewIdFor(orderId, 'noodles') };
}

const listed = async (storeId: string, before: number | null = null, reader = freshId('oReader')) =>
  dataOf(await house.guest(reader, 'listDishReviews', { storeId, dishId: 'noodles', before }));

test('after the meal the page asks for each dish, and what is said is read by others under a masked name', async () => {
  const { storeId, guestId, orderId } = await dined();
  house.database.seedMany('guests', [{ _id: guestId, name: '许小满', createdAtMs: 0, spending: [] }]);
  const { voice } = dataOf(await house.guest(guestId, 'viewOrderVoice', { orderId }));
  expect(voice.dishes.map(({ dishId, review: mine }) => [dishId, mine])).toEqual([
    ['noodles', null],
    ['tea', null],
  ]);
  const order = async () =>
    dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: false })).order;
  expect((await order()).voice).toBe('wanted');
  const written = dataOf(
    await review(house, guestId, orderId, {}, { dishId: 'tea', verdict: 'fine', text: '' }),
  );
  expect(written.voice.dishes[0]?.review).toMatchObject({ verdict: 'love', mayChange: true });
  expect((await order()).voice).toBe('given');
  await house.runClock();
  const others = await listed(storeId);
  expect(others.reviews).toMatchObject([{ text: '汤头很清，牛肉给得实在', name: '许**', isOwn: false }]);
  expect(others.verdicts).toEqual({ improve: 0, fine: 0, love: 1 });
  expect(JSON.stringify(others)).not.toContain(guestId);
});

test('whoever wants no name to be shown has none', async () => {
  const { storeId, guestId, orderId } = await dined();
  house.database.seedMany('guests', [{ _id: guestId, name: '许小满', createdAtMs: 0, spending: [] }]);
  const input = { orderId, isAnonymous: true, reviews: [said()] };
  dataOf(await house.guest(guestId, 'writeReviews', input));
  expect((await listed(storeId)).reviews[0]?.name).toBeNull();
});

test('a dish that was not eaten, a meal that is not over, one that was long ago, and somebody else’s cannot be reviewed', async () => {
  const { storeId, ownerId, guestId, orderId } = await dined();
  expect(refusalOf(await review(house, guestId, orderId, { dishId: 'duck' }))).toBe('REVIEW_NOT_POSSIBLE');
  expect(refusalOf(await review(house, freshId('oOther'), orderId))).toBe('ORDER_UNKNOWN');
  const cooking = dataOf(
    await house.guest(guestId, 'placeOrder', {
      ...{ requestId: freshId('request-'), storeId, menuVersion: 'v1', mode: 'pickup', tableCode: null },
      ...{ slotStartMs: null, lines: [line('l1', 'tea')], couponId: null, pointsToSpend: 0 },
      ...{ storedValueToSpend: 0, expectedTotal: 600, partySize: null, note: '', wantsCutlery: false },
      address: null,
    }),
  ).order.id;
  const early = await review(house, guestId, cooking, { dishId: 'tea' });
  expect(early).toMatchObject({
    refusal: { code: 'REVIEW_NOT_POSSIBLE', details: { why: 'NOT_COMPLETED' } },
  });
  const whole = {
    ...{ storeId, orderId },
    requestId: freshId('refund-'),
    reason: '汤洒了',
    wish: { kind: 'whole' },
  };
  const tea = await eat(
    house,
    { guestId, storeId, ownerId },
    { lines: [line('l1', 'tea')], expectedTotal: 600 },
  );
  dataOf(await house.staff(ownerId, 'refundOrder', { ...whole, orderId: tea, expectedAmount: 600 }));
  const back = await review(house, guestId, tea, { dishId: 'tea' });
  expect(back).toMatchObject({ refusal: { details: { why: 'GIVEN_BACK' } } });
  await house.clock.advance(31 * dayMs);
  const late = await review(house, guestId, orderId);
  expect(late).toMatchObject({ refusal: { details: { why: 'TOO_OLD' } } });
});

test('the same again changes nothing, one change of mind is kept, and a second is refused', async () => {
  const { storeId, guestId, orderId } = await dined();
  dataOf(await review(house, guestId, orderId));
  const before = storedOf(house, orderId);
  dataOf(await review(house, guestId, orderId));
  expect(storedOf(house, orderId)).toBe(before);
  dataOf(await review(house, guestId, orderId, { verdict: 'fine', text: '第二天想想，还行' }));
  expect(refusalOf(await review(house, guestId, orderId, { verdict: 'love' }))).toBe('REVIEW_SETTLED');
  await house.runClock();
  const { verdicts, reviews } = await listed(storeId);
  expect(verdicts).toEqual({ improve: 0, fine: 1, love: 0 });
  expect(reviews).toMatchObject([{ text: '第二天想想，还行', isChanged: true }]);
});

test('of a review written by two phones at once one is kept', async () => {
  const { storeId, guestId, orderId } = await dined();
  await Promise.all([1, 2, 3].map(() => review(house, guestId, orderId)));
  await house.runClock();
  expect(await listed(storeId)).toMatchObject({ verdicts: { love: 1 }, reviews: [{ verdict: 'love' }] });
});

test('its author takes a review back for good, and it counts no more', async () => {
  const { storeId, guestId, orderId, reviewId } = await dined();
  dataOf(await review(house, guestId, orderId));
  await house.runClock();
  expect(refusalOf(await house.guest(freshId('oOther'), 'withdrawReview', { reviewId }))).toBe(
    'REVIEW_UNKNOWN',
  );
  dataOf(await house.guest(guestId, 'withdrawReview', { reviewId }));
  dataOf(await house.guest(guestId, 'withdrawReview', { reviewId }));
  await house.runClock();
  expect(await listed(storeId)).toMatchObject({ verdicts: { improve: 0, fine: 0, love: 0 }, reviews: [] });
  expect(refusalOf(await review(house, guestId, orderId))).toBe('REVIEW_SETTLED');
  expect(storedOf(house, reviewId)).not.toContain('汤头很清');
});

test('a guest votes once and may turn the vote; the author has none', async () => {
  const { storeId, guestId, orderId, reviewId } = await dined();
  dataOf(await review(house, guestId, orderId));
  const reader = freshId('oReader');
  const vote = (isHelpful: boolean) => house.guest(reader, 'voteReview', { reviewId, isHelpful });
  expect(dataOf(await vote(true))).toEqual({ helpful: 1, myVote: true });
  expect(dataOf(await vote(true))).toEqual({ helpful: 1, myVote: true });
  expect((await listed(storeId, null, reader)).reviews[0]).toMatchObject({ helpful: 1, myVote: true });
  expect(dataOf(await vote(false))).toEqual({ helpful: 0, myVote: false });
  expect(refusalOf(await house.guest(guestId, 'voteReview', { reviewId, isHelpful: true }))).toBe(
    'REVIEW_OWN',
  );
});

test('what helped others stands first, and pages neither repeat nor leave out any', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const ids: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    const guestId = freshId('oGuest');
    const orderId = await eat(house, { guestId, storeId, ownerId });
    dataOf(await review(house, guestId, orderId, { text: `第 ${round} 位` }));
    ids.push(reviewIdFor(orderId, 'noodles'));
  }
  const best = ids[3] ?? '';
  for (let votes = 0; votes < 5; votes += 1) {
    dataOf(await house.guest(freshId('oReader'), 'voteReview', { reviewId: best, isHelpful: true }));
  }
  const first = await listed(storeId);
  expect(first.reviews[0]?.reviewId).toBe(best);
  expect(first.reviews).toHaveLength(10);
  const second = await listed(storeId, first.nextBefore);
  expect(second.nextBefore).toBeNull();
  const seen = [...first.reviews, ...second.reviews].map(({ reviewId }) => reviewId);
  expect([...seen].sort()).toEqual([...ids].sort());
});
