import { pathToFileURL } from 'node:url';
import { fromRoot } from '../project.mjs';
import { runCached } from './content-cache.mjs';

/** The demo restaurant's data as a module: `seedDemoRestaurant`, `demoPeople`, `demoPictures`. */
export const demoSeedFile = '.cache/demo/seed.mjs';

/** Its pictures, under the paths that they have in the storage. */
export const demoPicturesDir = '.cache/demo/pictures';

/** Everything that a new data folder is filled with. */
export async function buildDemo() {
  await runCached({
    name: 'demo restaurant',
    inputs: ['fixtures', 'domain', 'contract', 'server', 'tools/build/demo.mjs'],
    outputs: [demoSeedFile],
    run: bundleSeed,
  });
  await runCached({
    name: 'dish pictures',
    inputs: [
      'fixtures/demo-restaurant/compose',
      'fixtures/demo-restaurant/pictures',
      'fixtures/demo-restaurant/compose-pictures.mjs',
      'tools/build/demo.mjs',
    ],
    outputs: [`${demoPicturesDir}/dishes`],
    run: composeAll,
  });
}

async function bundleSeed() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [fromRoot('fixtures/demo-restaurant/seed.ts')],
    outfile: fromRoot(demoSeedFile),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    tsconfig: fromRoot('tsconfig.json'),
  });
}

async function composeAll(log) {
  const module = pathToFileURL(fromRoot('fixtures/demo-restaurant/compose-pictures.mjs')).href;
  const { composePictures } = await import(module);
  const { rendered, kept } = await composePictures({
    outDir: fromRoot(demoPicturesDir),
    onProgress: ({ done, total }) => {
      if (done % 50 === 0) log(`${done} of ${total}`);
    },
  });
  return `${rendered} drawn, ${kept} kept`;
}
