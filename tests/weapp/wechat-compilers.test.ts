import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { testWhere } from '../support/where-possible';
import { builtFolder } from './mini-program';

const root = join(__dirname, '..', '..');
const toolsFolder = join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', 'linux');
const testOnLinux = testWhere(
  process.platform === 'linux',
  "WeChat's command line compilers are run on Linux only",
);

describe("WeChat's own compilers take the build", () => {
  let scratch = '';

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'galley-compilers-'));
  });

  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('as an upload does: ES5, minified, strict, and within the size of the main package', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'tools', 'weapp', 'strict-compile.mjs'), builtFolder, join(scratch, 'package.zip')],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    expect({ status, faults: status === 0 ? '' : stderr }).toEqual({ status: 0, faults: '' });
    const { bytesByFile } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as {
      bytesByFile: Record<string, number>;
    };
    expect(Object.keys(bytesByFile)).toEqual(
      expect.arrayContaining(['app.json', 'pages/menu/index.js', 'base.wxml']),
    );
  }, 120_000);

  testOnLinux('every template compiles: wcc', () => {
    const files = [...listBuilt('.wxml'), ...listBuilt('.wxs')];
    expect(files.length).toBeGreaterThan(5);
    expect(compile('wcc', files)).toEqual({ status: 0, faults: [] });
  });

  testOnLinux('every style compiles: wcsc, which knows no selector that WeChat does not', () => {
    const files = listBuilt('.wxss');
    expect(files.length).toBeGreaterThan(1);
    expect(compile('wcsc', files)).toEqual({ status: 0, faults: [] });
  });

  testOnLinux('and they would have refused a tag left open and a style cut off', () => {
    const broken = join(__dirname, 'broken');
    expect(compile('wcc', ['open-tag.wxml'], broken).faults).not.toEqual([]);
    expect(compile('wcsc', ['cut-off.wxss'], broken).faults).not.toEqual([]);
  });

  /** The tools say their faults on standard error and are careless with their exit codes, so both are read. */
  function compile(tool: 'wcc' | 'wcsc', files: readonly string[], folder = builtFolder) {
    const program = join(scratch, tool);
    copyFileSync(join(toolsFolder, tool), program);
    chmodSync(program, 0o755);
    const { status, stderr } = spawnSync(program, ['-o', join(scratch, `${tool}.js`), ...files], {
      cwd: folder,
      encoding: 'utf8',
    });
    const faults = stderr
      .split('\n')
      .filter((line) => line.trim() !== '' && !/error file count: 0/.test(line));
    return { status, faults };
  }
});

/** Paths as the tools want them: relative, without a leading `./`, with slashes. */
function listBuilt(ending: string, folder = builtFolder): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listBuilt(ending, path);
    return entry.name.endsWith(ending) ? [relative(builtFolder, path).split(sep).join('/')] : [];
  });
}
