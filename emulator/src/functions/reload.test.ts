import { FixtureProject } from '../testing/local-cloud-fixture';

jest.setTimeout(60_000);

let project: FixtureProject;
beforeEach(async () => {
  project = await FixtureProject.create();
});
afterEach(() => project.remove());

test('after a rebuild new invocations run the new code, while one that runs finishes on the old', async () => {
  const version = (name: string) => ({
    main: `await new Promise((resolve) => setTimeout(resolve, event.ms ?? 0)); return '${name}';`,
    config: { timeout: 20 },
  });
  await project.writeFunction('changing', version('old'));
  const cloud = await project.start();
  expect((await cloud.invoke('changing', {})).result).toBe('old');
  const running = cloud.invoke('changing', { ms: 1500 });
  await project.writeFunction('changing', version('brand new'));
  const answers: unknown[] = [];
  while (answers.at(-1) !== 'brand new') answers.push((await cloud.invoke('changing', {})).result);
  expect(await running).toMatchObject({ result: 'old' });
});

test('a function that is built later can be called without a restart', async () => {
  const cloud = await project.start();
  expect((await cloud.invoke('late', {})).errCode).toBe(-501000);
  await project.writeFunction('late', { main: `return 'here';` });
  expect((await cloud.invoke('late', {})).result).toBe('here');
});

test('a warm worker serves the next invocation', async () => {
  await project.writeFunction('counts', { top: 'let count = 0;', main: 'count += 1; return count;' });
  const cloud = await project.start();
  const counts = [];
  for (let call = 0; call < 3; call += 1) counts.push((await cloud.invoke('counts', {})).result);
  expect(counts).toEqual([1, 2, 3]);
});

test('more invocations than workers wait for their turn', async () => {
  await project.writeFunction('busy', {
    top: 'let running = 0;',
    main: `running += 1; const seen = running; await new Promise((resolve) => setTimeout(resolve, 20)); running -= 1; return seen;`,
  });
  const cloud = await project.start({ workersPerFunction: 2 });
  const answers = await Promise.all(Array.from({ length: 10 }, () => cloud.invoke('busy', {})));
  expect(answers.map(({ result }) => result)).toEqual(Array.from({ length: 10 }, () => 1));
});
