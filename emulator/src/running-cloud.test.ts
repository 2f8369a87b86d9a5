import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalCloud } from './options';
import { FixtureProject } from './testing/local-cloud-fixture';

jest.setTimeout(60_000);

let project: FixtureProject;
beforeEach(async () => {
  project = await FixtureProject.create({
    put: {
      main: `await cloud.database().collection('notes').doc(event.id).set({ data: { text: event.text } });`,
    },
  });
});
afterEach(() => project.remove());

test('stopped and started again on the same data, everything is still there and the seed is not repeated', async () => {
  let seeds = 0;
  const seed = async () => void (seeds += 1);
  const first = await project.start({ seed });
  await first.invoke('put', { id: 'kept', text: 'still here' });
  await first.putFile('a/b.txt', Buffer.from('bytes'));
  await first.clock.advance(3_600_000);
  const nowMs = first.clock.now();
  await first.close();
  const second = await project.start({ seed });
  expect(seeds).toBe(1);
  expect(second.database.read('notes', 'kept')).toMatchObject({ text: 'still here' });
  expect(await (await fetch(`${second.url}/storage/a/b.txt`)).text()).toBe('bytes');
  expect(second.clock.now()).toBeGreaterThanOrEqual(nowMs);
});

test('a new data folder begins at the hour that was asked for, which a restart keeps and a reset comes back to', async () => {
  const aheadMs = -5 * 3_600_000;
  let seededAtMs = 0;
  const begun = {
    beginsAheadMs: aheadMs,
    seed: async (empty: LocalCloud) => void (seededAtMs = empty.clock.now()),
  };
  const first = await project.start(begun);
  expect(Math.abs(seededAtMs - (Date.now() + aheadMs))).toBeLessThan(60_000);
  await first.close();
  const second = await project.start({ beginsAheadMs: 0 });
  expect(second.clock.offsetMs).toBe(aheadMs);
  await second.close();
  const third = await project.start(begun);
  await third.clock.advance(3_600_000);
  await fetch(`${third.url}/control/reset`, { method: 'POST' });
  expect(third.clock.offsetMs).toBe(aheadMs);
});

test('a seed that failed is run again at the next start', async () => {
  const failing = project.start({ seed: () => Promise.reject(new Error('no menu')) });
  await expect(failing).rejects.toThrow('no menu');
  let isSeeded = false;
  await project.start({ seed: async () => void (isSeeded = true) });
  expect(isSeeded).toBe(true);
});

test('a reset throws everything away and seeds again', async () => {
  const cloud = await project.start({
    seed: async (empty) => empty.database.seedMany('notes', [{ _id: 'seeded', text: 'from the seed' }]),
  });
  await cloud.invoke('put', { id: 'mine', text: 'gone soon' });
  await cloud.putFile('mine.txt', Buffer.from('x'));
  await cloud.clock.advance(1000);
  const response = await fetch(`${cloud.url}/control/reset`, { method: 'POST' });
  expect(response.status).toBe(200);
  expect(cloud.database.query('notes', {}).documents).toEqual([{ _id: 'seeded', text: 'from the seed' }]);
  expect((await fetch(`${cloud.url}/storage/mine.txt`)).status).toBe(404);
  expect(cloud.clock.offsetMs).toBe(0);
});

test('it closes cleanly while functions run and sockets are open', async () => {
  await project.writeFunction('waits', {
    main: `await new Promise((resolve) => setTimeout(resolve, 30000));`,
    config: { timeout: 60 },
  });
  const cloud = await project.start();
  const running = cloud.invoke('waits', {});
  await cloud.invoke('put', { id: 'a', text: 'b' });
  await cloud.close();
  expect(await running).toMatchObject({ errCode: expect.any(Number) as number });
  await expect(fetch(`${cloud.url}/healthz`)).rejects.toThrow();
  expect(await readdir(join(project.folder, 'data'))).toContain('cloud.sqlite');
});
