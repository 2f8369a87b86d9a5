import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where the thread's script is. A built local cloud has it beside its main file; one that runs from source,
 * as under Jest, bundles it once per content into a cache folder.
 */
export async function findWorkerFile(): Promise<string> {
  const here = fileURLToPath(import.meta.url);
  return here.endsWith('.ts') ? bundleWorker(dirname(here)) : join(dirname(here), 'functions', 'worker.mjs');
}

async function bundleWorker(folder: string): Promise<string> {
  const { build } = await import('esbuild');
  const built = await build({
    entryPoints: [join(folder, 'worker.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    write: false,
  });
  const script = built.outputFiles[0]?.text ?? '';
  const cache = join(folder, '..', '..', '.cache');
  const file = join(cache, `worker-${createHash('sha256').update(script).digest('hex').slice(0, 16)}.mjs`);
  if (await exists(file)) return file;
  await mkdir(cache, { recursive: true });
  const unfinished = `${file}.${process.pid}.${process.hrtime.bigint()}`;
  await writeFile(unfinished, script);
  await rename(unfinished, file);
  return file;
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
