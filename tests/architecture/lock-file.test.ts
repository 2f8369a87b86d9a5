import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-files';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Shape;
}

describe('Packages', () => {
  const { packages } = readJson<{ packages: Readonly<Record<string, LockedPackage>> }>('package-lock.json');

  test('the lock file names no registry, so that everybody installs from their own', () => {
    const addressed = Object.entries(packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
    expect(addressed.map(([path]) => path)).toEqual([]);
  });

  test('every version is exact', () => {
    const loose = ['package.json', 'emulator/package.json'].flatMap((path) => {
      const { dependencies = {}, devDependencies = {} } = readJson<Manifest>(path);
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
        .map(([name, version]) => `${path}: ${name} ${version}`);
    });
    expect(loose).toEqual([]);
  });

  test('install scripts are off, so that none is needed', () => {
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});
