import { sureMean, sureShare, wilsonInterval } from './certainty';

test('the interval of a share is Wilson’s', () => {
  const { low, high } = wilsonInterval(8, 10);
  expect(low).toBeCloseTo(0.4902, 3);
  expect(high).toBeCloseTo(0.9433, 3);
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

test('nobody is certain of a few answers, not even of equal ones', () => {
  expect(wilsonInterval(3, 3).low).toBeLessThan(0.5);
  expect(sureShare(4, 4)).toBeNull();
  expect(sureMean([0, 0, 0, 0, 4])).toBeNull();
  expect(sureMean([0, 0, 0, 0, 10])?.plusMinus).toBeGreaterThan(0.2);
});

test('the mean of marks comes with how far off it may be, by Student’s t', () => {
  const sure = sureMean([1, 2, 4, 10, 20]);
  expect(sure?.mean).toBeCloseTo(157 / 37);
  expect(sure?.count).toBe(37);
  expect(sure?.plusMinus).toBeCloseTo(0.35, 1);
});

test('four times as many answers make a figure about twice as sure', () => {
  const few = sureMean([2, 2, 4, 8, 16]);
  const many = sureMean([8, 8, 16, 32, 64]);
  expect((few?.plusMinus ?? 0) / (many?.plusMinus ?? 1)).toBeCloseTo(2, 0);
});

test('the interval holds the truth about as often as it says', () => {
  const truth = [0.05, 0.05, 0.15, 0.35, 0.4];
  const mean = truth.reduce((sum, share, index) => sum + share * (index + 1), 0);
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const draw = () => {
    let left = random();
    const index = truth.findIndex((share) => (left -= share) < 0);
    return index === -1 ? 4 : index;
  };
  let held = 0;
  for (let round = 0; round < 400; round += 1) {
    const marks: [number, number, number, number, number] = [0, 0, 0, 0, 0];
    for (let answers = 0; answers < 30; answers += 1) marks[draw() as 0 | 1 | 2 | 3 | 4] += 1;
    const sure = sureMean(marks);
    if (sure && Math.abs(sure.mean - mean) <= sure.plusMinus) held += 1;
  }
  expect(held / 400).toBeGreaterThan(0.92);
  expect(held / 400).toBeLessThan(0.99);
});
