import { addDays, emptyDayOfDesk, meanMark, withServiceFact, type DayOfDesk } from './desk-figures';
import { countOf } from './duration-histogram';
import type { ServiceFact, ServiceHappening } from './service-fact';

const fact = (happening: ServiceHappening): ServiceFact => ({
  ...happening,
  ...{ storeId: 'wutong', conversationId: 'cv-1', day: '2026-11-25', atMs: 0 },
});

const dayOf = (...happenings: readonly ServiceHappening[]): DayOfDesk =>
  happenings.map(fact).reduce(withServiceFact, emptyDayOfDesk);

const monday = dayOf(
  { kind: 'asked', agentId: null },
  { kind: 'asked', agentId: null },
  { kind: 'first-answered', agentId: 'oAgent', waitedMs: 40_000 },
  { kind: 'answered', agentId: 'oAgent' },
  { kind: 'answered', agentId: 'oAgent' },
  { kind: 'closed', agentId: 'oAgent', openMs: 600_000 },
  { kind: 'rated', agentId: 'oAgent', mark: 4 },
  { kind: 'first-answered', agentId: 'oOther', waitedMs: 4_000_000 },
);

test('each colleague is measured by what they did themselves, the desk by everything', () => {
  expect(monday.desk).toMatchObject({ asked: 2, answers: 2, marks: [0, 0, 0, 1, 0] });
  expect(countOf(monday.desk.firstAnswers)).toBe(2);
  expect(monday.byAgent.oAgent).toMatchObject({ asked: 0, answers: 2 });
  expect(countOf(monday.byAgent.oOther?.firstAnswers ?? [])).toBe(1);
});

test('days add up, with colleagues who worked on one of them only', () => {
  const tuesday = dayOf({ kind: 'rated', agentId: 'oThird', mark: 1 }, { kind: 'asked', agentId: null });
  const both = addDays(monday, tuesday);
  expect(both.desk).toMatchObject({ asked: 3, marks: [1, 0, 0, 1, 0] });
  expect(Object.keys(both.byAgent).sort()).toEqual(['oAgent', 'oOther', 'oThird']);
  expect(addDays(monday, emptyDayOfDesk)).toEqual(monday);
});

test('a mean mark is one of those who gave any', () => {
  expect(meanMark({ marks: [0, 0, 0, 0, 0] })).toBeNull();
  expect(meanMark({ marks: [1, 0, 0, 0, 3] })).toBe(4);
});

test('a conversation that ended in silence is nobody’s resolution, also beside days from before such were counted', () => {
  const silent = dayOf({ kind: 'fell-silent', agentId: null }, { kind: 'fell-silent', agentId: null });
  const { fellSilent: _fellSilent, ...before } = monday.desk;
  const { desk, byAgent } = addDays({ ...monday, desk: before }, silent);
  expect([desk.fellSilent, countOf(desk.resolutions)]).toEqual([2, 1]);
  expect(byAgent).toEqual(monday.byAgent);
});
