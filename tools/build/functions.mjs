import { existsSync, readdirSync, statSync } from 'node:fs';
import { installIfNeeded } from '../install.mjs';
import { fromRoot } from '../project.mjs';
import { runCached } from './content-cache.mjs';
import { runAsCommand } from './command.mjs';
import { kilobytes } from './progress.mjs';

/** The names of all cloud functions: folders of `cloudfunctions` with a `main.ts`. */
export function functionNames() {
  const folder = fromRoot('cloudfunctions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(fromRoot(`cloudfunctions/${name}/main.ts`)))
    .sort();
}

/** Bundles every function with everything it needs, `wx-server-sdk` included, into the file that gets deployed. */
export async function buildFunctions() {
  const names = functionNames();
  await runCached({
    name: 'functions',
    inputs: ['cloudfunctions', 'server', 'contract', 'domain', 'tools/build/functions.mjs'],
    outputs: names.map((name) => `cloudfunctions/${name}/index.js`),
    settings: names,
    run: async (log) => {
      const { build } = await import('esbuild');
      await Promise.all(names.map((name) => bundleFunction(build, name)));
      for (const name of names) {
        log(`${name}: ${kilobytes(statSync(fromRoot(`cloudfunctions/${name}/index.js`)).size)}`);
      }
    },
  });
}

async function bundleFunction(build, name) {
  await build({
    entryPoints: [fromRoot(`cloudfunctions/${name}/main.ts`)],
    outfile: fromRoot(`cloudfunctions/${name}/index.js`),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    tsconfig: fromRoot('tsconfig.json'),
  });
}

await runAsCommand(import.meta.url, async () => {
  await installIfNeeded();
  await buildFunctions();
});
