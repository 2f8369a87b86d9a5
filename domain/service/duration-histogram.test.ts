import fc from 'fast-check';
import {
  addHistograms,
  bucketEndsMs,
  countOf,
  quantileMs,
  withDuration,
  type DurationHistogram,
} from './duration-histogram';

const histogramOf = (durations: readonly number[]) =>
  durations.reduce<DurationHistogram>((all, ms) => withDuration(all, ms), []);

const duration = fc.integer({ min: 0, max: 60 * 60 * 60_000 });
const widthAt = (ms: number) => {
  const index = bucketEndsMs.findIndex((endMs) => ms <= endMs);
  return index === -1 ? Infinity : (bucketEndsMs[index] ?? 0) - (bucketEndsMs[index - 1] ?? 0);
};

test('nobody who was answered has no median', () => {
  expect(quantileMs([], 0.5)).toBeNull();
});

test('one answer after forty seconds is told of within its bucket', () => {
  const median = quantileMs(histogramOf([40_000]), 0.5);
  expect(median).toBeGreaterThan(30_000);
  expect(median).toBeLessThanOrEqual(45_000);
});

test('median and p90 are off by less than a bucket, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(duration, { minLength: 1, maxLength: 200 }),
      fc.constantFrom(0.5, 0.9),
      (durations, share) => {
        const sorted = [...durations].sort((a, b) => a - b);
        const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
        const told = quantileMs(histogramOf(durations), share) ?? NaN;
        expect(Math.abs(told - exact)).toBeLessThanOrEqual(widthAt(exact));
      },
    ),
  );
});

test('days add up to what all their answers together would have been', () => {
  fc.assert(
    fc.property(fc.array(duration), fc.array(duration), (one, other) => {
      const sum = addHistograms(histogramOf(one), histogramOf(other));
      expect(sum).toEqual(histogramOf([...one, ...other]));
      expect(countOf(sum)).toBe(one.length + other.length);
    }),
  );
});

test('it never grows longer than its buckets', () => {
  expect(histogramOf([0, 1e12])).toHaveLength(bucketEndsMs.length + 1);
  expect(quantileMs(histogramOf([1e12]), 0.9)).toBe(bucketEndsMs.at(-1));
});
