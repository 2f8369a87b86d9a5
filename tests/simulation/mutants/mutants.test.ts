import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyMutant } from './every-mutant';

const root = join(__dirname, '..', '..', '..');

test('there are at least 25 deliberate bugs, each with a name of its own', () => {
  expect(new Set(everyMutant.map(({ name }) => name)).size).toBe(everyMutant.length);
  expect(everyMutant.length).toBeGreaterThanOrEqual(25);
});

test.each(everyMutant.map((mutant) => [mutant.name, mutant] as const))(
  '%s finds its place exactly once',
  (_name, { file, search, replacement }) => {
    const places = readFileSync(join(root, file), 'utf8').split(search).length - 1;
    expect(places).toBe(1);
    expect(replacement).not.toBe(search);
  },
);
