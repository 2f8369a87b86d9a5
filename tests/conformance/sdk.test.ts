import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Outcome {
  readonly answer?: unknown;
  readonly errCode?: number;
  readonly errMsg?: string;
}

const root = join(__dirname, '..', '..');

describe('A plain script with the unmodified SDK and the documented environment', () => {
  let folder = '';
  let cloud: ChildProcess;
  let outcomes: Record<string, Outcome> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'galley-conformance-'));
    cloud = fork(
      join(__dirname, 'start-empty-cloud.mjs'),
      [join(root, 'emulator', 'dist', 'main.mjs'), folder],
      {
        execArgv: [],
      },
    );
    const url = await new Promise<string>((resolve, reject) => {
      cloud.once('message', (message: { url: string }) => resolve(message.url));
      cloud.once('exit', (code) => reject(new Error(`The local cloud ended with ${code}.`)));
    });
    outcomes = runScript(url);
  }, 60_000);

  afterAll(() => {
    cloud.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('writes with and without an id', () => {
    expect(answerOf('add')).toMatchObject({ _id: 'first' });
    expect((answerOf('addWithoutId') as { _id: string })._id).toMatch(/^[0-9a-f]{16,}$/);
  });

  test('hears of a doubled title from the unique index', () => {
    expect(outcomes['addSameTitle']).toMatchObject({ errCode: -502001 });
    expect(outcomes['addSameTitle']?.errMsg).toMatch(/duplicate/i);
  });

  test('reads back what it wrote, dates as dates', () => {
    expect(answerOf('get')).toMatchObject({
      data: { _id: 'first', title: 'one', pieces: 1, tags: ['a'], at: '1970-01-01T00:00:00.000Z' },
    });
  });

  test('fails on a missing document and a missing collection as a real environment does', () => {
    expect(outcomes['getMissing']).toMatchObject({ errCode: -1 });
    expect(outcomes['unknownCollection']).toMatchObject({ errCode: -502005 });
  });

  test('queries with commands, order, projection and nested fields', () => {
    const { data } = answerOf('where') as { data: readonly { title: string }[] };
    expect(data.map(({ title }) => title)).toEqual(['two', 'one']);
    expect(Object.keys(data[0] ?? {}).sort()).toEqual(['_id', 'title']);
    expect(answerOf('whereNested')).toMatchObject({ total: 1 });
  });

  test('updates one and many, sets, removes and counts what it touched', () => {
    expect(answerOf('update')).toMatchObject({ stats: { updated: 1 } });
    expect(answerOf('whereUpdate')).toMatchObject({ stats: { updated: 2 } });
    expect(answerOf('set')).toMatchObject({ _id: 'third' });
    expect(answerOf('remove')).toMatchObject({ stats: { removed: 1 } });
    expect(answerOf('serverDate')).toEqual({ isDate: true });
  });

  test('aggregates', () => {
    expect(answerOf('aggregate')).toMatchObject({ list: [{ _id: null, sum: 7 }] });
  });

  test('commits one transaction and forgets the one it rolled back', () => {
    expect(answerOf('transaction')).toBe('committed');
    expect(outcomes['rollback']?.answer).toBeUndefined();
    expect(answerOf('afterTransactions')).toMatchObject({
      data: { pieces: 15, tags: ['a', 'b'], seen: true },
    });
  });

  test('stores files and gets them back', () => {
    expect((answerOf('upload') as { fileID: string }).fileID).toMatch(
      /^cloud:\/\/conformance-env\..+\/texts\/hello\.txt$/,
    );
    expect(answerOf('download')).toEqual({ text: 'again' });
  });

  test('hears that a function is not there', () => {
    expect(outcomes['missingFunction']?.errCode).toBeLessThan(0);
  });

  function answerOf(step: string): unknown {
    const outcome = outcomes[step];
    if (outcome?.answer === undefined) throw new Error(`${step} came to ${JSON.stringify(outcome)}`);
    return outcome.answer;
  }
});

/** The environment that `reference` of the SDK asks for, and nothing else of this process's own. */
function runScript(url: string): Record<string, Outcome> {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'sdk-script.cjs')], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'conformance-env',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      TENCENTCLOUD_SESSIONTOKEN: 'local',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
      TCB_ENV: 'conformance-env',
      TCB_CONTEXT_KEYS: 'TCB_ENV',
    } as unknown as NodeJS.ProcessEnv,
  });
  const line = stdout.trim().split('\n').at(-1);
  if (!line?.startsWith('{')) throw new Error(`The script failed: ${stderr}`);
  return JSON.parse(line) as Record<string, Outcome>;
}
