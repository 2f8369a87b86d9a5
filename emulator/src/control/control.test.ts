import { WebSocket } from 'ws';
import { FixtureProject } from '../testing/local-cloud-fixture';
import type { LocalCloud } from '../options';

jest.setTimeout(60_000);

let project: FixtureProject;
let cloud: LocalCloud;

beforeAll(async () => {
  project = await FixtureProject.create({
    work: {
      main: `const db = cloud.database();
        await db.collection('notes').add({ data: { n: event.n } });
        await db.collection('notes').where({ n: event.n }).get();
        return { ok: event.n > 0 };`,
    },
  });
  cloud = await project.start({
    people: [
      { openid: 'oGuest1', name: 'Guest', description: 'orders', role: 'guest', openPath: '/?as=oGuest1' },
    ],
  });
});
afterAll(() => project.remove());

async function get(path: string): Promise<unknown> {
  return (await fetch(`${cloud.url}/control${path}`)).json();
}
async function post(path: string, body: object = {}) {
  const response = await fetch(`${cloud.url}/control${path}`, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('the state names the project, its people and its counts', async () => {
  expect(await get('/state')).toMatchObject({
    project: 'fixture',
    envId: 'test-env',
    appId: 'wxfixture0001',
    port: cloud.port,
    clock: { isPaused: false },
    people: [{ openid: 'oGuest1' }],
    counts: { functions: 1, collections: 3 },
  });
});

test('a call is kept with its operations, its outcome, its event and its result', async () => {
  const { body } = await post('/functions/work', { event: { action: 'count', n: 0 }, openid: 'oGuest1' });
  const [latest] = (await get('/calls?limit=1')) as Record<string, unknown>[];
  expect(latest).toMatchObject({
    requestId: body['requestID'],
    functionName: 'work',
    caller: 'oGuest1',
    action: 'count',
    outcome: 'refused',
    operations: [
      {
        kind: 'database',
        name: 'insertDocument',
        detail: expect.stringContaining('notes') as string,
        error: null,
      },
      { kind: 'database', name: 'getDocument' },
    ],
  });
  expect(await get(`/calls/${String(body['requestID'])}`)).toMatchObject({
    event: '{"action":"count","n":0}',
    result: '{"ok":false}',
    logs: [],
  });
  expect((await fetch(`${cloud.url}/control/calls/unknown`)).status).toBe(404);
});

test('functions are described with their figures', async () => {
  await post('/functions/work', { event: { n: 1 } });
  expect(await get('/functions')).toMatchObject([
    {
      name: 'work',
      timeoutSeconds: 3,
      memoryMb: 256,
      errors: 0,
      invocations: expect.any(Number) as number,
      coldStartMs: expect.any(Number) as number,
      p50Ms: expect.any(Number) as number,
      bundleBytes: expect.any(Number) as number,
    },
  ]);
});

test('documents are counted, found with the index that served, and read', async () => {
  cloud.database.seedMany('notes', [{ _id: 'seeded', n: 42 }]);
  const { body } = await post('/database/query', { collection: 'notes', where: { n: { $gt: 41 } } });
  expect(body).toMatchObject({ documents: [{ _id: 'seeded', n: 42 }], explain: { index: null } });
  expect(await get('/database/notes/seeded')).toEqual({ _id: 'seeded', n: 42 });
  expect((await fetch(`${cloud.url}/control/database/notes/none`)).status).toBe(404);
  expect((await post('/database/query', { collection: 'nowhere' })).status).toBe(400);
  expect(await get('/database')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ collection: 'signals', rule: { read: true, write: false } }),
    ]),
  );
});

test('the clock advances, stops and goes on', async () => {
  const before = cloud.clock.now();
  const { body } = await post('/clock', { advanceMs: 60_000, paused: true });
  expect(Number(body['nowMs'])).toBeGreaterThanOrEqual(before + 60_000);
  expect(body['isPaused']).toBe(true);
  expect((await post('/clock', { paused: false })).body['isPaused']).toBe(false);
  expect((await post('/clock', { advanceMs: -1 })).status).toBe(400);
  expect((await post('/clock', {})).status).toBe(400);
});

test('a function can be made slow', async () => {
  await post('/faults', { functionLatencyMs: { work: 150 } });
  const startedAt = performance.now();
  await cloud.invoke('work', { n: 1 });
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(150);
  expect((await post('/faults', { functionLatencyMs: { work: 0 } })).body).toEqual({ functionLatencyMs: {} });
  expect((await post('/faults', {})).status).toBe(400);
});

test('consoles hear of what happens as it happens', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${cloud.port}/control/events`);
  const seen = new Set<string>();
  const heardAll = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      seen.add((JSON.parse(data.toString('utf8')) as { type: string }).type);
      if (['call', 'operation', 'document', 'clock'].every((type) => seen.has(type))) resolve();
    });
  });
  await new Promise((resolve) => socket.once('open', resolve));
  await cloud.invoke('work', { n: 2 });
  await post('/clock', { advanceMs: 1 });
  await heardAll;
  socket.close();
});

test('the payment platform can be looked at and switched', async () => {
  expect(await get('/pay')).toMatchObject({ payments: [], switches: { notifications: 'normal' } });
  expect((await post('/pay/switches', { notifications: 'lost' })).body).toMatchObject({
    notifications: 'lost',
  });
  expect((await post('/pay/switches', { notifications: 'never' })).status).toBe(400);
  expect((await fetch(`${cloud.url}/control/pay/sheet?prepayId=none`)).status).toBe(404);
  expect((await post('/pay/payments/none', { action: 'succeed' })).status).toBe(400);
});

test('an address or a method that is not there is said to be so', async () => {
  expect((await fetch(`${cloud.url}/control/nothing`)).status).toBe(404);
  expect((await fetch(`${cloud.url}/control/reset`)).status).toBe(405);
});
