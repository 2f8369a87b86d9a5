import { verdicts } from '../../domain/review/verdict';
import { dishVoiceId, reviewIdFor, type ReviewDocument } from '../reviews/review-documents';
import type { SurveyDocument } from '../surveys/survey-document';
import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { eat, review } from '../testing/voice';
import type { VoiceFiguresDocument } from './voice-figures-document';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.gate.beforeDatabase = null;
});

const figuresOf = async (ownerId: string, storeId: string) =>
  dataOf(await house.staff(ownerId, 'viewVoiceFigures', { storeId, range: null }));

/** What the clock has folded of one store, and the same counted anew from everything that guests said. */
function recounted(storeId: string) {
  const all = <Document>(collection: string) =>
    house.database.query(collection, { where: { storeId }, limit: 1000 }).documents as unknown as Document[];
  const reviews = all<ReviewDocument>('reviews').filter(({ standing }) => standing !== 'withdrawn');
  const surveys = all<SurveyDocument>('surveys');
  const count = (dishId: string) =>
    Object.fromEntries(
      verdicts.map((verdict) => [
        verdict,
        reviews.filter((each) => each.dishId === dishId && each.verdict === verdict).length,
      ]),
    );
  return {
    answered: surveys.length,
    marks: surveys.flatMap(({ marks }) => Object.values(marks)).length,
    noodles: count('noodles'),
    tea: count('tea'),
  };
}

function folded(storeId: string) {
  const days = house.database.query('voiceFigures', { where: { storeId }, limit: 1000 })
    .documents as unknown as VoiceFiguresDocument[];
  const [day] = days;
  if (!day || days.length !== 1) throw new Error(`${days.length} days of figures`);
  const dishOf = (dishId: string) =>
    house.database.read('dishVoices', dishVoiceId(storeId, dishId))?.verdicts;
  const marks = Object.values(day.marks).flatMap((counts) => [...counts]);
  return {
    day,
    sums: {
      answered: day.answered,
      marks: marks.reduce((sum, each) => sum + each, 0),
      ...{ noodles: dishOf('noodles'), tea: dishOf('tea') },
    },
  };
}

/** Twelve guests who write, think it over, take it back and answer a part of the survey. */
async function busyEvening(people: { readonly storeId: string; readonly ownerId: string }) {
  for (let at = 0; at < 12; at += 1) {
    const guestId = freshId('oGuest');
    const orderId = await eat(house, { guestId, ...people });
    const verdict = verdicts[at % 3] ?? 'fine';
    dataOf(await review(house, guestId, orderId, { verdict }, { dishId: 'tea', verdict: 'love' }));
    if (at % 4 === 0) dataOf(await review(house, guestId, orderId, { verdict: 'fine', text: '再想想' }));
    const reviewId = reviewIdFor(orderId, 'tea');
    if (at % 5 === 0) dataOf(await house.guest(guestId, 'withdrawReview', { reviewId }));
    const marks = at % 2 === 0 ? { product: 5, pace: 3 } : { service: 4 };
    dataOf(await house.guest(guestId, 'answerSurvey', { orderId, marks }));
    if (at % 6 === 0) await house.runClock();
  }
}

test('the figures of a day and of its dishes are what a recount of every review and survey gives', async () => {
  const people = furnishStore(house);
  await busyEvening(people);
  await Promise.all([house.runClock(), house.runClock()]);
  const { day, sums } = folded(people.storeId);
  expect(sums).toEqual(recounted(people.storeId));
  expect(day).toMatchObject({ asked: 12, answered: 12 });
  expect(day.byDish['noodles']).toMatchObject({ asked: 12, verdicts: sums.noodles });
});

test('a clock that dies in the middle counts nothing twice', async () => {
  const people = furnishStore(house);
  await busyEvening(people);
  let sets = 0;
  house.gate.beforeDatabase = (what) => {
    if (!what.endsWith('voiceFigures') || what.includes('get')) return null;
    sets += 1;
    return sets === 1 ? { code: 'DATABASE_REQUEST_FAILED', message: 'died' } : null;
  };
  await house.runClock();
  house.gate.beforeDatabase = null;
  await house.runClock();
  expect(folded(people.storeId).sums).toEqual(recounted(people.storeId));
});

test('an owner reads how many were asked, how many answered, and that three are too few to say', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const cashier = hire(house, storeId, 'cashier');
  dataOf(await house.staff(cashier, 'openShift', { storeId, float: [] }));
  for (const marks of [{ product: 5 }, { product: 4 }, { product: 2 }] as const) {
    const guestId = freshId('oGuest');
    const orderId = await eat(house, { guestId, storeId, ownerId });
    dataOf(await house.guest(guestId, 'answerSurvey', { orderId, marks }));
  }
  await eat(house, { guestId: freshId('oGuest'), storeId, ownerId });
  await house.runClock();
  const figures = await figuresOf(ownerId, storeId);
  expect(figures.total).toMatchObject({ asked: 4, answered: 3, mean: null, marks: [0, 1, 0, 1, 1] });
  expect(figures.byShift).toMatchObject([{ name: 'cashier', asked: 4, answered: 3 }]);
  expect(figures.byDay).toHaveLength(1);
  expect(figures.byWeek).toHaveLength(4);
  const waiter = hire(house, storeId, 'waiter');
  const range = { fromDay: '2026-01-01', toDay: '2026-02-05' };
  const tooLong = await house.staff(ownerId, 'viewVoiceFigures', { storeId, range });
  expect(refusalOf(tooLong)).toBe('INPUT_INVALID');
  const tries = await house.staff(waiter, 'viewVoiceFigures', { storeId, range: null });
  expect(refusalOf(tries)).toBe('ROLE_NOT_ALLOWED');
});
