import { FixtureProject } from '../testing/local-cloud-fixture';
import type { LocalCloud } from '../options';

jest.setTimeout(60_000);

let project: FixtureProject;
let cloud: LocalCloud;

const oneSecond = { timeout: 1 };

beforeAll(async () => {
  project = await FixtureProject.create({
    waits: {
      main: `await new Promise((resolve) => setTimeout(resolve, event.ms ?? 5000)); return 'done';`,
      config: oneSecond,
    },
    hangs: {
      main: `await new Promise((resolve) => setTimeout(resolve, event.ms)); return 'done';`,
      config: { timeout: 8 },
    },
    loops: { main: `console.log('turning'); for (;;) {}`, config: oneSecond },
    exits: { main: `process.exit(3);` },
    rejects: { main: `Promise.reject(new Error('nobody listens')); await new Promise(() => {});` },
    kills: { main: `process.kill(process.pid, 'SIGKILL');` },
    hungry: {
      main: `const all = []; for (;;) all.push(new Array(100000).fill(Math.random()));`,
      config: { memorySize: 64, timeout: 30 },
    },
    broken: { top: `throw new Error('cannot even load');`, main: `return 1;` },
    noisy: { main: `console.log('one', { two: 2 }); console.error('three'); return event.n;` },
    large: { main: `return 'x'.repeat(event.bytes - 2);` },
    circular: { main: `const a = {}; a.a = a; return a;` },
    impatient: { main: `return 1;`, config: { timeout: 61 } },
    well: { main: `return 'well';` },
  });
  cloud = await project.start();
});
afterAll(() => project.remove());

const isWell = async () => expect((await cloud.invoke('well', {})).result).toBe('well');

test('an invocation that takes too long is answered as the platform does, while others go on', async () => {
  const late = cloud.invoke('waits', {});
  const others = await Promise.all([cloud.invoke('waits', { ms: 100 }), cloud.invoke('well', {})]);
  expect(others.map(({ result }) => result)).toEqual(['done', 'well']);
  const answer = await late;
  expect(answer.errCode).toBe(-504003);
  expect(answer.errMsg).toContain('Invoking task timed out after 1 seconds');
});

test('when all threads of a function hang, whoever comes next is served before they end', async () => {
  const usual = 4;
  const hanging = Array.from({ length: usual }, () => cloud.invoke('hangs', { ms: 6000 }));
  const next = await Promise.race([
    cloud.invoke('hangs', { ms: 0 }),
    Promise.race(hanging).then(() => 'late'),
  ]);
  expect(next).toMatchObject({ result: 'done' });
  await Promise.all(hanging);
});

test('an endless loop ends at its timeout and its function can be called again', async () => {
  const loop = cloud.invoke('loops', {});
  await isWell();
  expect((await loop).errCode).toBe(-504003);
  expect((await cloud.invoke('loops', {})).errCode).toBe(-504003);
});

test.each([
  ['exits', 'ended its process with code 3'],
  ['rejects', 'nobody listens'],
  ['kills', 'process.kill is not available'],
  ['hungry', 'memory'],
  ['broken', 'cannot even load'],
  ['circular', 'circular'],
])('a function that %s harms only its own invocation', async (name, reason) => {
  const [answer] = await Promise.all([cloud.invoke(name, {}), isWell()]);
  expect(answer).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining(reason) as string });
  await isWell();
});

test('an answer over 1 MB is refused, one of exactly 1 MB is not', async () => {
  const limit = 1024 * 1024;
  expect((await cloud.invoke('large', { bytes: limit })).result).toHaveLength(limit - 2);
  expect(await cloud.invoke('large', { bytes: limit + 1 })).toMatchObject({ errCode: -604001 });
});

test('an event over 1 MB is refused', async () => {
  expect(await cloud.invoke('well', { text: 'x'.repeat(1024 * 1024) })).toMatchObject({
    errCode: -604001,
    errMsg: expect.stringContaining('event size exceed limit') as string,
  });
});

test('a config.json that the platform would refuse is refused with its reason', async () => {
  expect(await cloud.invoke('impatient', {})).toMatchObject({
    errMsg: expect.stringContaining('"timeout" is 61; it must be a whole number from 1 to 60') as string,
  });
});

test('what a function prints is kept with the invocation that printed it', async () => {
  const answers = await Promise.all([1, 2, 3].map((n) => cloud.invoke('noisy', { n })));
  for (const { requestID } of answers) {
    const response = await fetch(`${cloud.url}/control/calls/${requestID}`);
    const call = (await response.json()) as { logs: { level: string; text: string }[] };
    expect(call.logs.map(({ level, text }) => [level, text])).toEqual([
      ['log', 'one { two: 2 }'],
      ['error', 'three'],
    ]);
  }
});

test('what a function printed before it hung is not lost', async () => {
  const { requestID } = await cloud.invoke('loops', {});
  const call = (await (await fetch(`${cloud.url}/control/calls/${requestID}`)).json()) as {
    logs: { text: string }[];
  };
  expect(call.logs.map(({ text }) => text)).toEqual(['turning']);
});
