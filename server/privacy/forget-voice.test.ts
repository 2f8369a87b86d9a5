import { dataOf } from '../testing/act';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import { eat, putPicture, review } from '../testing/voice';
import { reviewIdFor } from '../reviews/review-documents';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

function everything(): string {
  return JSON.stringify(
    house.database
      .describe()
      .map(({ collection }) => house.database.query(collection, { limit: 1000 }).documents),
  );
}

async function allow(guestId: string, storeId: string): Promise<void> {
  const asked = { requestId: freshId('request-'), storeId, screen: 'consents', code: null };
  const answers = ['survey', 'review-answered', 'new-dish'].map((purpose) => ({ purpose, answer: 'accept' }));
  dataOf(await house.guest(guestId, 'recordConsents', { ...asked, answers }));
}

test('whoever deletes the account leaves their verdict, but neither words, pictures, votes nor a name', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const [guestId, other] = [freshId('oGuest'), freshId('oOther')];
  const words = `面坨了，打 ${freshId('139')} 找我`;
  house.database.seedMany('guests', [{ _id: guestId, name: '许小满', createdAtMs: 0, spending: [] }]);
  await allow(guestId, storeId);
  const orderId = await eat(house, { guestId, storeId, ownerId });
  const picture = await putPicture(house, orderId, 'mine');
  dataOf(await review(house, guestId, orderId, { verdict: 'improve', text: words, pictures: [picture] }));
  dataOf(await house.guest(guestId, 'answerSurvey', { orderId, marks: { product: 1 } }));
  const reviewId = reviewIdFor(orderId, 'noodles');
  dataOf(await house.staff(ownerId, 'answerReview', { storeId, reviewId, words: '对不起' }));
  const theirs = await eat(house, { guestId: other, storeId, ownerId });
  dataOf(await review(house, other, theirs));
  const othersReview = reviewIdFor(theirs, 'noodles');
  dataOf(await house.guest(guestId, 'voteReview', { reviewId: othersReview, isHelpful: true }));
  dataOf(await house.guest(guestId, 'reportReview', { reviewId: othersReview, reason: 'untrue' }));
  for (const personal of [guestId, words, '许**']) expect(everything()).toContain(personal);
  const exported = dataOf(await house.guest(guestId, 'exportMyData', { part: 'reviews', beforeMs: null }));
  expect(exported.rows).toMatchObject([{ text: words, verdict: 'improve' }]);
  expect(JSON.stringify(exported.rows)).not.toContain(ownerId);
  dataOf(await house.guest(guestId, 'deleteAccount', { understood: true }));
  await house.later(26 * 60 * 60_000);
  const left = everything();
  expect([guestId, words, '许**'].filter((personal) => left.includes(personal))).toEqual([]);
  expect(house.wechat.files.has(picture)).toBe(false);
  const read = await house.guest(other, 'listDishReviews', { storeId, dishId: 'noodles', before: null });
  expect(dataOf(read)).toMatchObject({ verdicts: { improve: 1, love: 1 } });
  expect(dataOf(read).reviews.map((each) => each.reviewId)).toEqual([othersReview]);
});
