import { sureMean } from '../../../domain/voice/certainty';
import { answeredPercent, meanWords, trendWords } from './figure-words';

const week = (marks: Parameters<typeof sureMean>[0]) => ({ mean: sureMean(marks) });

test('a figure of few answers says that they are few, others say how sure they are', () => {
  expect(meanWords(sureMean([0, 0, 0, 1, 2]))).toBe('太少，还不能说');
  expect(meanWords(sureMean([0, 1, 4, 12, 20]))).toMatch(/^4\.4 ± 0\.\d$/);
});

test('two weeks that chance alone could make so different are called the same', () => {
  const quiet = week([1, 1, 3, 5, 10]);
  expect(trendWords([quiet, week([1, 1, 2, 6, 10])])).toBe('这周和上周，看不出差别');
  expect(trendWords([week([20, 20, 20, 20, 20]), week([0, 0, 5, 30, 80])])).toMatch(/^这周比上周高 1\.\d/);
  expect(trendWords([week([0, 0, 5, 30, 80]), week([20, 20, 20, 20, 20])])).toMatch(/^这周比上周低/);
  expect(trendWords([week([0, 0, 0, 0, 1]), quiet])).toBeNull();
  expect(trendWords([quiet])).toBeNull();
});

test('the rate of answers is of those who were asked, and none where nobody was', () => {
  expect(answeredPercent({ asked: 120, answered: 37 })).toBe(31);
  expect(answeredPercent({ asked: 0, answered: 0 })).toBeNull();
});
