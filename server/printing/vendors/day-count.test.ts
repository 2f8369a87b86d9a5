import { dayCountMarks, type DayCount } from './day-count';

const beforeMidnightMs = Date.UTC(2026, 10, 22, 15, 59, 50);

/** A vendor's counts by day, and a clock that a test moves. */
function counting(start: Record<string, DayCount>) {
  const counts = new Map(Object.entries(start));
  const clock = { nowMs: beforeMidnightMs };
  const marks = dayCountMarks(
    (_serial, day) => Promise.resolve({ kind: 'ok', value: counts.get(day) ?? { printed: 0, waiting: 0 } }),
    () => clock.nowMs,
  );
  return { counts, clock, marks };
}

const message = (mark: string) => ({ jobId: 'job-1', serial: '316500011', mark });

test('a message that arrived raises the count, whether it waits or is printed', async () => {
  const { counts, marks } = counting({ '2026-11-22': { printed: 7, waiting: 1 } });
  const mark = await marks.mark('316500011');
  expect(mark).toEqual({ kind: 'ok', value: '2026-11-22 8' });
  const found = async () => (await marks.find(message('2026-11-22 8'))) as { value?: { isTaken: boolean } };
  expect((await found()).value?.isTaken).toBe(false);
  counts.set('2026-11-22', { printed: 9, waiting: 0 });
  expect((await found()).value?.isTaken).toBe(true);
});

test('a message that arrived after midnight in China is found in the new day', async () => {
  const { counts, clock, marks } = counting({ '2026-11-22': { printed: 8, waiting: 0 } });
  clock.nowMs += 60_000;
  counts.set('2026-11-23', { printed: 0, waiting: 1 });
  expect(await marks.find(message('2026-11-22 8'))).toMatchObject({ value: { isTaken: true } });
  expect(await marks.isPrintedByCount(message('2026-11-22 8'))).toEqual({ kind: 'ok', value: false });
  counts.set('2026-11-23', { printed: 1, waiting: 0 });
  expect(await marks.isPrintedByCount(message('2026-11-22 8'))).toEqual({ kind: 'ok', value: true });
});

test('a count that the vendor does not give leaves everything unclear', async () => {
  const marks = dayCountMarks(
    () => Promise.resolve({ kind: 'unclear', code: 'NO_ANSWER' }),
    () => 0,
  );
  expect(await marks.mark('1')).toEqual({ kind: 'unclear', code: 'NO_ANSWER' });
  expect(await marks.find(message('1970-01-01 0'))).toEqual({ kind: 'unclear', code: 'NO_ANSWER' });
});
