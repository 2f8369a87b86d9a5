import { FixtureProject } from '../testing/local-cloud-fixture';
import { cronFault, nextDueMs } from './cron';

jest.setTimeout(60_000);

const hourMs = 3_600_000;

test('timers tell time in China: 4 in the morning there is 20 UTC of the day before', () => {
  expect(nextDueMs('0 0 4 * * * *', Date.UTC(2026, 0, 1))).toBe(Date.UTC(2026, 0, 1, 20));
  expect(nextDueMs('0 30 9 * * 0 *', Date.UTC(2026, 0, 1))).toBe(Date.UTC(2026, 0, 4, 1, 30));
  expect(nextDueMs('*/5 * * * * * *', Date.UTC(2026, 0, 1, 0, 0, 1))).toBe(Date.UTC(2026, 0, 1, 0, 0, 5));
  expect(nextDueMs('0 0 0 1 1 * 2020', Date.UTC(2026, 0, 1))).toBeNull();
});

test.each(['0 0 4 * * *', '* * * * *', '99 * * * * * *', 'soon'])(
  '"%s" is refused with a sentence',
  (cron) => {
    expect(cronFault(cron)).toMatch(/must have seven fields|is not a cron text/);
  },
);

test('advancing the clock runs the timers that fall due, in order, each at its own time, as nobody', async () => {
  const writes = (name: string) => `const db = cloud.database();
    await db.collection('notes').add({ data: { name: '${name}', event, at: Date.now(), openid: cloud.getWXContext().OPENID ?? null } });`;
  const timer = (name: string, config: string) => ({ triggers: [{ name, type: 'timer', config }] });
  const project = await FixtureProject.create({
    hourly: { main: writes('hourly'), config: timer('everyHour', '0 0 * * * * *') },
    half: { main: writes('half'), config: timer('halfPast', '0 30 * * * * *') },
    wrong: { main: 'return 1;', config: timer('wrong', '0 0 * * *') },
  });
  try {
    const cloud = await project.start();
    cloud.clock.pause();
    await cloud.clock.advance(3 * hourMs);
    const notes = cloud.database.query('notes', {}).documents as unknown as {
      name: string;
      at: number;
      openid: string | null;
      event: { Type: string; TriggerName: string };
    }[];
    const inOrder = [...notes].sort((a, b) => a.at - b.at);
    expect(inOrder).toHaveLength(6);
    expect(new Set(inOrder.map(({ name, at }) => `${name} ${(at / 60_000) % 60}`))).toEqual(
      new Set(['hourly 0', 'half 30']),
    );
    expect(notes.map(({ at }) => at)).toEqual(inOrder.map(({ at }) => at));
    expect(inOrder[0]).toMatchObject({ openid: null, event: { Type: 'Timer' } });
    expect(project.problems).toEqual([expect.stringContaining('must have seven fields')]);
    const fired = await fetch(`${cloud.url}/control/timers/hourly`, { method: 'POST' });
    expect(await fired.json()).toMatchObject({ errMsg: 'cloud.callFunction:ok' });
    expect((await fetch(`${cloud.url}/control/timers/nowhere`, { method: 'POST' })).status).toBe(404);
  } finally {
    await project.remove();
  }
});
