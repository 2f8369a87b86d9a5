import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Sentence } from '../build/command.mjs';
import { fromRoot } from '../project.mjs';

/**
 * Bundles the simulation with the server it simulates and loads it. With a mutant, its file is changed on the way into
 * the bundle; the source tree is only read.
 * @param {string} entry relative to the project
 * @param {import('../../tests/simulation/mutants/mutant').Mutant} [mutant]
 */
export async function loadSimulation(entry, mutant) {
  const { build } = await import('esbuild');
  const outfile = fromRoot(`.cache/simulate/${mutant?.name ?? 'simulation'}.cjs`);
  mkdirSync(fromRoot('.cache/simulate'), { recursive: true });
  await build({
    entryPoints: [fromRoot(entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
    tsconfig: fromRoot('tsconfig.json'),
    plugins: mutant ? [mutation(mutant)] : [],
  });
  return createRequire(import.meta.url)(outfile);
}

function mutation({ name, file, search, replacement }) {
  const text = readFileSync(fromRoot(file), 'utf8');
  if (text.split(search).length !== 2) {
    throw new Sentence(`The mutant ${name} must find its text exactly once in ${file}; mend its entry.`);
  }
  return {
    name,
    setup({ onLoad }) {
      const path = fromRoot(file).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      onLoad({ filter: new RegExp(`^${path}$`) }, () => ({
        contents: text.replace(search, () => replacement),
        loader: 'ts',
      }));
    },
  };
}

/** The server logs each rollback that fails, and here they fail all the time. */
export function keepLogQuiet() {
  console.warn = () => {};
}
