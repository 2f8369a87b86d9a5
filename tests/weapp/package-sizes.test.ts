import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from './mini-program';

const root = join(__dirname, '..', '..');

interface PackageSize {
  readonly root: string;
  readonly bytes: number;
  readonly limitBytes: number;
}

function measure(): readonly PackageSize[] {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools', 'check', 'print-sizes.mjs')], {
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as readonly PackageSize[];
}

describe('The phone downloads little before it can order', () => {
  const packages = measure();

  test.each(packages)('$root: $bytes bytes of at most $limitBytes', ({ bytes, limitBytes }) => {
    expect(bytes).toBeLessThanOrEqual(limitBytes);
  });

  test('the whole way to a paid order lies in the main package', () => {
    const app = JSON.parse(readFileSync(join(builtFolder, 'app.json'), 'utf8')) as {
      pages: readonly string[];
    };
    expect(app.pages).toEqual(
      expect.arrayContaining([
        'pages/menu/index',
        'pages/checkout/index',
        'pages/order/index',
        'pages/orders/index',
      ]),
    );
  });

  test('no picture travels in a package: pictures come from the storage of the cloud', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'tools', 'check', 'print-sizes.mjs'), '--files'],
      {
        encoding: 'utf8',
      },
    );
    const files = JSON.parse(stdout) as readonly { path: string; bytes: number }[];
    const large = files.filter(({ path, bytes }) => /\.(png|jpe?g|webp|gif)$/.test(path) && bytes > 8 * 1024);
    expect(large).toEqual([]);
  });
});
