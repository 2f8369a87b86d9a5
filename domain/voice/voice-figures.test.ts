import { shiftAt } from './shift-at';
import { addVoiceDays, allMarks, emptyDayOfVoice, withVoiceFact, type VoiceFact } from './voice-figures';

const shift = { shiftId: 's-1', name: '小陈' };
const facts: readonly VoiceFact[] = [
  { kind: 'asked', dishIds: ['noodles', 'tea'] },
  { kind: 'asked', dishIds: ['noodles'] },
  { kind: 'survey', isFirst: true, marks: { product: 5, service: 4 } },
  { kind: 'survey', isFirst: false, marks: { pace: 2 } },
  { kind: 'review', dishId: 'noodles', gone: null, come: 'love' },
  { kind: 'review', dishId: 'noodles', gone: 'love', come: 'improve' },
  { kind: 'review', dishId: 'tea', gone: null, come: 'fine' },
  { kind: 'review', dishId: 'tea', gone: 'fine', come: null },
];
const day = facts.reduce((sum, fact) => withVoiceFact(sum, fact, shift), emptyDayOfVoice);

test('what was asked and said is counted by dish, question and shift', () => {
  expect(day).toMatchObject({ asked: 2, answered: 1, verdicts: { improve: 1, fine: 0, love: 0 } });
  expect(day.byDish['noodles']).toEqual({ asked: 2, verdicts: { improve: 1, fine: 0, love: 0 } });
  expect(day.byDish['tea']).toEqual({ asked: 1, verdicts: { improve: 0, fine: 0, love: 0 } });
  expect(day.marks.pace).toEqual([0, 1, 0, 0, 0]);
  expect(day.byShift['s-1']).toMatchObject({ asked: 2, answered: 1, marks: [0, 1, 0, 1, 1] });
});

test('the sum of days counts every fact once, in whatever order they came', () => {
  const halves = [facts.slice(0, 4), facts.slice(4)].map((half) =>
    half.reduce((sum, fact) => withVoiceFact(sum, fact, shift), emptyDayOfVoice),
  );
  expect(halves.reduce(addVoiceDays)).toEqual(day);
  expect([...halves].reverse().reduce(addVoiceDays)).toMatchObject({ asked: 2, byShift: day.byShift });
  expect(allMarks(day.marks)).toEqual([0, 1, 0, 1, 1]);
});

test('an order belongs to the shift that was open then, of several to the one that was opened last', () => {
  const shifts = [
    { shiftId: 'a', name: '早', openedAtMs: 100, closedAtMs: 200 },
    { shiftId: 'b', name: '晚', openedAtMs: 180, closedAtMs: null },
  ];
  expect([50, 150, 190, 200, 900].map((atMs) => shiftAt(shifts, atMs)?.shiftId ?? null)).toEqual([
    null,
    'a',
    'b',
    'b',
    'b',
  ]);
});
