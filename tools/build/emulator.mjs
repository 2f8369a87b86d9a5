import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { installIfNeeded } from '../install.mjs';
import { fromRoot } from '../project.mjs';
import { runAsCommand } from './command.mjs';
import { runCached } from './content-cache.mjs';

/** Builds the local cloud and, when its source is there, the console page. */
export async function buildEmulator() {
  await runCached({
    name: 'local cloud',
    inputs: ['emulator/src', 'emulator/package.json', 'tools/build/emulator.mjs'],
    outputs: ['emulator/dist/main.mjs', 'emulator/dist/functions/worker.mjs'],
    run: bundleEmulator,
  });
  if (!existsSync(fromRoot('emulator/console/index.html'))) return;
  await runCached({
    name: 'console page',
    inputs: ['emulator/console', 'tools/build/emulator.mjs'],
    outputs: ['emulator/dist/console/index.html', 'emulator/dist/console/conversation.js'],
    run: buildConsole,
  });
}

async function bundleEmulator() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: {
      main: fromRoot('emulator/src/main.ts'),
      'functions/worker': fromRoot('emulator/src/functions/worker.ts'),
    },
    outdir: fromRoot('emulator/dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'linked',
    logLevel: 'warning',
    tsconfig: fromRoot('tsconfig.json'),
  });
}

/** Scripts are bundled, everything else of the page is copied as it is. */
async function buildConsole() {
  const { build } = await import('esbuild');
  const source = fromRoot('emulator/console');
  const target = fromRoot('emulator/dist/console');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const entry = ['main.tsx', 'main.ts'].map((name) => `${source}/${name}`).find((file) => existsSync(file));
  if (entry) {
    await build({
      entryPoints: { main: entry, conversation: `${source}/conversation/main.tsx` },
      outdir: target,
      bundle: true,
      minify: true,
      target: 'es2022',
      format: 'esm',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
      logLevel: 'warning',
    });
  }
  await copyAssets(source, target);
}

/** The page itself and the licences of what is drawn in it; styles and fonts come with the script. */
async function copyAssets(source, target) {
  for (const entry of await readdir(source, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !isAsset(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    await cp(path, join(target, relative(source, path)));
  }
}

function isAsset(name) {
  return ['.html', '.svg', '.png', '.txt'].includes(extname(name)) || name === 'LICENSE';
}

await runAsCommand(import.meta.url, async () => {
  await installIfNeeded();
  await buildEmulator();
});
