import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tellStory } from './run/report';
import { simulateSeed } from './run/simulate-seed';

/** The runs are long and nothing in them depends on real time. */
jest.setTimeout(600_000);

beforeAll(() => {
  // The server logs each rollback that fails, and here they fail all the time.
  jest.spyOn(console, 'warn').mockImplementation(() => {});
});

const folder = mkdtempSync(join(tmpdir(), 'galley-simulation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same seed gives the same run, to the last step', async () => {
  const [first, second] = [
    await simulateSeed({ seed: 7, minutes: 6 }),
    await simulateSeed({ seed: 7, minutes: 6 }),
  ];
  expect(second.traceHash).toBe(first.traceHash);
  expect(second.story).toEqual(first.story);
  expect((await simulateSeed({ seed: 8, minutes: 6 })).traceHash).not.toBe(first.traceHash);
});

test('the same seed gives the same run on a data file too, with the power gone twice', async () => {
  const runs = [];
  for (const name of ['first', 'second']) {
    runs.push(await simulateSeed({ seed: 5, minutes: 8, file: join(folder, `${name}.db`) }));
  }
  expect(runs[0]?.acts.filter((act) => act.startsWith('restart'))).toHaveLength(2);
  expect(runs[0]?.traceHash).toBe(runs[1]?.traceHash);
});

test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
  'every promise is kept whatever fails, seed %i',
  async (seed) => {
    const file = seed % 4 === 0 ? join(folder, `seed-${seed}.db`) : ':memory:';
    const result = await simulateSeed({ seed, minutes: 10, file });
    expect(result.broken === null ? 'kept' : tellStory(result)).toBe('kept');
    expect(result.orders).toBeGreaterThan(0);
  },
);
