import { lotsByMonth } from './lots-by-month';

const clock = { utcOffsetMinutes: 480 };
const nowMs = Date.parse('2026-11-22T04:00:00Z');
const lot = (entryId: string, remaining: number, end: string | null) => ({
  ...{ entryId, remaining },
  expiresAtMs: end === null ? null : Date.parse(end),
});

test('points that end in one month stand together, with their days, the next month first', () => {
  const lots = [
    lot('a', 30, '2026-12-31T16:00:00Z'),
    lot('b', 20, '2026-12-10T03:00:00Z'),
    lot('c', 5, '2026-12-10T09:00:00Z'),
    lot('d', 7, '2027-10-31T15:59:59Z'),
  ];
  expect(lotsByMonth(lots, clock, nowMs)).toEqual([
    {
      ...{ month: '2026-12', points: 55 },
      days: [
        { day: '2026-12-10', points: 25 },
        { day: '2026-12-31', points: 30 },
      ],
    },
    { month: '2027-10', points: 7, days: [{ day: '2027-10-31', points: 7 }] },
  ]);
});

test('what has ended, never ends, or ends after twelve months is not on the timeline', () => {
  const lots = [
    lot('over', 1, '2026-11-22T04:00:00Z'),
    lot('never', 2, null),
    lot('late', 3, '2027-10-31T16:00:01Z'),
  ];
  expect(lotsByMonth(lots, clock, nowMs)).toEqual([]);
});
