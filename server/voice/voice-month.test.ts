import { verdicts } from '../../domain/review/verdict';
import { businessDay } from '../../domain/store-hours/business-day';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import { withVoiceFact, type DayOfVoice, type VoiceFact } from '../../domain/voice/voice-figures';
import { listDishReviews } from '../reviews/list-dish-reviews';
import { listReviews } from '../reviews/list-reviews';
import { indexed, reviewIdFor, type ReviewDocument } from '../reviews/review-documents';
import { dataOf } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { freshId, furnishStore, openHours } from '../testing/furnish';
import { House } from '../testing/house';
import { viewVoiceFigures } from './view-voice-figures';
import { emptyVoiceFigures } from './voice-figures-document';

const reviewsInMonth = 5000;
const days = 28;

let house: House;
let one: ReturnType<typeof furnishStore>;
let other: ReturnType<typeof furnishStore>;
/** What is seeded comes before the first call, so that no connection waits for it. */
beforeAll(async () => {
  house = await House.open();
  [one, other] = [furnishStore(house), furnishStore(house)];
  seedMonth(one.storeId);
});
afterAll(() => house.close());

/** A month of reviews and the days that they were folded into. */
function seedMonth(storeId: string): void {
  const today = dayNumberOf(businessDay(openHours, house.clock.now()));
  const byDay = Array.from({ length: days }, (_, at) => emptyVoiceFigures(storeId, dayText(today - at)));
  const reviews: ReviewDocument[] = [];
  for (let at = 0; at < reviewsInMonth; at += 1) {
    const day = byDay[at % days];
    if (!day) throw new Error('there is no such day');
    const dishId = at % 3 === 0 ? 'tea' : 'noodles';
    const verdict = verdicts[at % 7 === 0 ? 0 : at % 5 === 0 ? 1 : 2] ?? 'love';
    const facts: VoiceFact[] = [
      { kind: 'asked', dishIds: ['noodles', 'tea'] },
      { kind: 'survey', isFirst: true, marks: { product: at % 9 === 0 ? 2 : 5 } },
      { kind: 'review', dishId, gone: null, come: verdict },
    ];
    const shift = { shiftId: `s-${at % (days * 2)}`, name: '小陈' };
    const after = facts.reduce<DayOfVoice>((sum, fact) => withVoiceFact(sum, fact, shift), day);
    byDay[at % days] = { ...day, ...after };
    reviews.push(seededReview(storeId, { dishId, verdict, at }));
  }
  house.database.seedMany(
    'voiceFigures',
    byDay.map((day) => ({ ...day })),
  );
  house.database.seedMany(
    'reviews',
    reviews.map((each) => ({ ...each })),
  );
}

function seededReview(
  storeId: string,
  { dishId, verdict, at }: Pick<ReviewDocument, 'dishId' | 'verdict'> & { readonly at: number },
): ReviewDocument {
  const orderId = `${storeId}-${at}`;
  const _id = reviewIdFor(orderId, dishId);
  const writtenAtMs = house.clock.now() - at * 480_000;
  const text = `第 ${at} 位`;
  return indexed(
    {
      ...{ _id, version: 1, storeId, orderId, dishId, dishName: { zh: dishId, en: dishId }, verdict, text },
      ...{ guestId: `oGuest${at}`, name: null, isAnonymous: false, tags: [], pictures: [], checkTries: 0 },
      ...{ standing: 'shown', decidedBecause: null, reports: {}, helpful: at % 11, unhelpful: at % 4 },
      ...{ writtenAtMs, changedAtMs: null, answer: null, answeredBy: null, timePlace: writtenAtMs },
    },
    null,
  );
}

test('a month and 5,000 reviews are read by a document a day, and a page of reviews by its own rows', async () => {
  const { storeId, ownerId } = one;
  const owner = { openid: ownerId, name: 'owner', role: 'owner' } as const;
  const measured = async (name: string, read: (services: House['services']) => Promise<unknown>) => {
    const { services, looked } = countDocuments(house);
    const answer = await read(services);
    console.log(`${name}: ${looked.documents} documents of ${reviewsInMonth} reviews and ${days} days`);
    return { answer, looked: looked.documents };
  };
  const month = await measured('viewVoiceFigures', (services) =>
    viewVoiceFigures(services, owner, { storeId, range: null }),
  );
  expect(month.answer).toMatchObject({ total: { asked: reviewsInMonth, answered: reviewsInMonth } });
  expect(month.looked).toBeLessThanOrEqual(days + 5);
  const page = await measured('listDishReviews', (services) =>
    listDishReviews(services, 'oReader', { storeId, dishId: 'noodles', before: null }),
  );
  expect(page.answer).toHaveProperty('reviews.length', 10);
  expect(page.looked).toBeLessThanOrEqual(25);
  for (const which of ['unanswered', 'low', 'held', 'all'] as const) {
    const list = await measured(`listReviews ${which}`, (services) =>
      listReviews(services, { storeId, which, before: null }),
    );
    expect(list.looked).toBeLessThanOrEqual(25);
  }
});

test('an owner of two stores compares them, and sees none that is not theirs', async () => {
  furnishStore(house);
  const openid = freshId('oBoth');
  const memberships = [other, one].map(({ storeId }) => ({ storeId, role: 'owner' }));
  house.database.seedMany('staff', [{ _id: openid, name: '老板', memberships, createdAtMs: 0 }]);
  const input = { storeId: other.storeId, range: null };
  const { byStore } = dataOf(await house.staff(openid, 'viewVoiceFigures', input));
  expect(byStore.map(({ storeId, answered }) => [storeId, answered])).toEqual([
    [other.storeId, 0],
    [one.storeId, reviewsInMonth],
  ]);
});
