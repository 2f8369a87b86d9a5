const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Upper ends of the buckets; what took longer than the last stands in one more. */
export const bucketEndsMs: readonly number[] = [
  15 * secondMs,
  30 * secondMs,
  45 * secondMs,
  minuteMs,
  1.5 * minuteMs,
  2 * minuteMs,
  3 * minuteMs,
  5 * minuteMs,
  7 * minuteMs,
  10 * minuteMs,
  15 * minuteMs,
  20 * minuteMs,
  30 * minuteMs,
  45 * minuteMs,
  hourMs,
  2 * hourMs,
  4 * hourMs,
  8 * hourMs,
  16 * hourMs,
  24 * hourMs,
  48 * hourMs,
];

/**
 * How long things took, as counts by bucket: it grows by increments, adds up over days and colleagues, and is never
 * longer than it was, however many there are. A trailing run of zeros is left out.
 */
export type DurationHistogram = readonly number[];

export function withDuration(histogram: DurationHistogram, durationMs: number): DurationHistogram {
  const found = bucketEndsMs.findIndex((endMs) => durationMs <= endMs);
  const bucket = found === -1 ? bucketEndsMs.length : found;
  const length = Math.max(histogram.length, bucket + 1);
  return Array.from({ length }, (_, index) => (histogram[index] ?? 0) + (index === bucket ? 1 : 0));
}

export function addHistograms(a: DurationHistogram, b: DurationHistogram): DurationHistogram {
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, index) => (a[index] ?? 0) + (b[index] ?? 0));
}

export function countOf(histogram: DurationHistogram): number {
  return histogram.reduce((sum, count) => sum + count, 0);
}

/**
 * The time within which a share of all were done, taken as spread evenly within its bucket; null while there are none.
 * It is off by less than the bucket is wide, and for the last one by what nobody knows: then it is that bucket's begin.
 */
export function quantileMs(histogram: DurationHistogram, share: number): number | null {
  const total = countOf(histogram);
  if (total === 0) return null;
  const wanted = share * total;
  let below = 0;
  for (const [index, count] of histogram.entries()) {
    if (count > 0 && below + count >= wanted) return withinBucket(index, (wanted - below) / count);
    below += count;
  }
  return bucketEndsMs.at(-1) ?? null;
}

function withinBucket(index: number, part: number): number {
  const beginMs = bucketEndsMs[index - 1] ?? 0;
  const endMs = bucketEndsMs[index] ?? beginMs;
  return Math.round(beginMs + (endMs - beginMs) * part);
}
