import { faultOfDishVoice, faultOfVoice, mayChangeReview } from './review-rules';
import { maskedName } from './masked-name';
import { standingAfter, standingEvents, standings } from './standing';

const dayMs = 24 * 60 * 60_000;
const doneMs = 1_795_000_000_000;
const line = (dishId: string, quantity: number, portions: number) => ({
  ...{ dishId, quantity, returned: { portions } },
});
const order = {
  status: 'completed' as const,
  timeline: [{ status: 'completed' as const, atMs: doneMs }],
  lines: [line('noodles', 1, 0), line('tea', 2, 2), line('rice', 2, 1)],
};

test('a guest speaks of what they ate and kept, for thirty days', () => {
  expect(faultOfDishVoice(order, 'noodles', doneMs)).toBeNull();
  expect(faultOfDishVoice(order, 'rice', doneMs + 29 * dayMs)).toBeNull();
  expect(faultOfDishVoice(order, 'noodles', doneMs + 30 * dayMs)).toBe('TOO_OLD');
  expect(faultOfDishVoice(order, 'duck', doneMs)).toBe('NOT_EATEN');
  expect(faultOfDishVoice(order, 'tea', doneMs)).toBe('GIVEN_BACK');
});

test('nobody speaks of a meal that is still being cooked, or was cancelled', () => {
  for (const status of ['cooking', 'handed-over', 'cancelled'] as const) {
    expect(faultOfVoice({ status, timeline: [] }, doneMs)).toBe('NOT_COMPLETED');
  }
});

test('a verdict is thought over once, within a week', () => {
  const fresh = { writtenAtMs: doneMs, changedAtMs: null };
  expect(mayChangeReview(fresh, doneMs + 7 * dayMs - 1)).toBe(true);
  expect(mayChangeReview(fresh, doneMs + 7 * dayMs)).toBe(false);
  expect(mayChangeReview({ ...fresh, changedAtMs: doneMs + 1 }, doneMs + 2)).toBe(false);
});

test('of a name others see the first character, of none nothing', () => {
  expect(['许小满', ' Ann ', '𠮷野', '', null].map(maskedName)).toEqual(['许**', 'A**', '𠮷**', null, null]);
});

test('a decision takes a review out of sight or back, and what its author took back stays gone', () => {
  const grid = standings.map((from) => standingEvents.map((event) => standingAfter(from, event)));
  expect(grid).toEqual([
    ['held', 'held', null, 'hidden', 'withdrawn'],
    ['held', null, 'shown', 'hidden', 'withdrawn'],
    [null, null, 'shown', null, 'withdrawn'],
    [null, null, null, null, null],
  ]);
});
