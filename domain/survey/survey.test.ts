import { isSurveyDone, newMarks, questionsFor } from './survey';

test('a visit asks four things at most, and of the delivery only where there was one', () => {
  expect(questionsFor('delivery')).toEqual(['product', 'service', 'brand', 'delivery']);
  for (const mode of ['dine-in', 'pickup'] as const) {
    expect(questionsFor(mode)).toEqual(['product', 'service', 'brand', 'pace']);
  }
});

test('marks may come one after another, and a repeat brings nothing new', () => {
  expect(newMarks('pickup', {}, { product: 5 })).toEqual({ marks: { product: 5 } });
  expect(newMarks('pickup', { product: 5 }, { product: 5, pace: 2 })).toEqual({ marks: { pace: 2 } });
  expect(newMarks('pickup', { product: 5 }, { product: 5 })).toEqual({ marks: {} });
});

test('what was given stands, and what is not asked is not taken', () => {
  expect(newMarks('pickup', { product: 5 }, { product: 4 })).toEqual({ wrong: 'product' });
  expect(newMarks('pickup', {}, { delivery: 4 })).toEqual({ wrong: 'delivery' });
});

test('it is done with the last tap', () => {
  const three = { product: 5, service: 4, brand: 4 } as const;
  expect(isSurveyDone('dine-in', three)).toBe(false);
  expect(isSurveyDone('dine-in', { ...three, pace: 1 })).toBe(true);
});
