import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

jest.setTimeout(60_000);

/** Runs code after the virtual date was installed, on a machine whose zone is `zone`. */
async function runIn(zone: string, code: string): Promise<unknown> {
  const bundle = await build({
    stdin: {
      contents: `import { installVirtualDate } from './virtual-date';
        const cells = new SharedArrayBuffer(16);
        new Float64Array(cells).set([Date.UTC(2030, 0, 1) - Date.now(), Number.NaN]);
        installVirtualDate(cells);
        const run = () => { ${code} };
        process.stdout.write(JSON.stringify(run()));`,
      resolveDir: join(__dirname),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const { stdout, stderr } = spawnSync(process.execPath, ['-'], {
    input: bundle.outputFiles[0]?.text ?? '',
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}

const code = `
  const date = new Date(2026, 5, 15, 23, 30);
  const moved = new Date(0); moved.setHours(5);
  class Own extends Date {}
  return {
    built: date.toISOString(), hours: date.getHours(), day: date.getDate(), offset: date.getTimezoneOffset(),
    moved: moved.toISOString(), local: new Date('2026-06-15T10:00:00').toISOString(),
    slashes: new Date('2026/06/15 10:00').toISOString(), zoned: new Date('2026-06-15T10:00:00+08:00').toISOString(),
    dateOnly: new Date('2026-06-15').toISOString(), text: String(date), invalid: String(new Date('never')),
    english: date.toLocaleString('en-US'), beijing: date.toLocaleTimeString('en-US', { timeZone: 'Asia/Shanghai' }),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, json: JSON.stringify({ date }),
    called: typeof Date(), isOwn: new Own() instanceof Own && new Own() instanceof Date,
    constructor: date.constructor === Date, year: new Date().getFullYear(), copy: new Date(date).getTime() === date.getTime(),
    ahead: Date.now() >= Date.UTC(2030, 0, 1),
  };`;

test.each(['Asia/Shanghai', 'America/New_York', 'UTC'])(
  'on a machine in %s functions see UTC all the same',
  async (zone) => {
    expect(await runIn(zone, code)).toEqual({
      built: '2026-06-15T23:30:00.000Z',
      hours: 23,
      day: 15,
      offset: 0,
      moved: '1970-01-01T05:00:00.000Z',
      local: '2026-06-15T10:00:00.000Z',
      slashes: '2026-06-15T10:00:00.000Z',
      zoned: '2026-06-15T02:00:00.000Z',
      dateOnly: '2026-06-15T00:00:00.000Z',
      text: 'Mon Jun 15 2026 23:30:00 GMT+0000 (Coordinated Universal Time)',
      invalid: 'Invalid Date',
      english: expect.stringMatching(/^6\/15\/2026, 11:30:00.PM$/) as string,
      beijing: expect.stringMatching(/^7:30:00.AM$/) as string,
      zone: 'UTC',
      json: '{"date":"2026-06-15T23:30:00.000Z"}',
      called: 'string',
      isOwn: true,
      constructor: true,
      year: 2030,
      copy: true,
      ahead: true,
    });
  },
);
