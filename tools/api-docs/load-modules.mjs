import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { fromRoot } from '../project.mjs';

/** Modules of the project are TypeScript: bundled into one file that Node reads as it is. Yields all that they export. */
export async function loadModules(paths) {
  const outfile = join(tmpdir(), `galley-docs-${process.pid}-${Date.now()}.mjs`);
  await build({
    stdin: {
      contents: paths.map((path) => `export * from './${path}';`).join('\n'),
      resolveDir: fromRoot('.'),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}
