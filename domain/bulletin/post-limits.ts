const dayMs = 24 * 60 * 60_000;

/** Lengths are counted in UTF-16 units, as phones count them. */
export const postLimits = {
  titleLength: 60,
  bodyLength: 5000,
  pictures: 9,
  /** WeChat judges a picture at once up to this size, of up to 750 × 1334 pixels. */
  pictureBytes: 1024 * 1024,
  questions: 10,
  questionLength: 200,
  answers: { least: 2, most: 4 },
  answerLength: 100,
  commentLength: 500,
  searchLength: 40,
  /** How far ahead a post may ask to be read. */
  mustReadAheadMs: 90 * dayMs,
} as const;

/** Whether everybody is asked to say that they have read it. */
export function isMustRead(
  { mustReadUntilMs }: { readonly mustReadUntilMs: number | null },
  nowMs: number,
): boolean {
  return mustReadUntilMs !== null && nowMs < mustReadUntilMs;
}
