import { spawn } from 'node:child_process';
import { fromRoot } from '../tools/project.mjs';
import { measuredStoreId } from './restaurant-process.mjs';

const bundle = '.cache/bench/load.mjs';

/** The guests are written in TypeScript and price their carts with the phone's code, so they are bundled first. */
export async function bundleLoad() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [fromRoot('bench/load.ts')],
    outfile: fromRoot(bundle),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
}

/** Runs guests in a process of their own, so that they do not share a thread with what they measure. */
export async function runLoad({ url, dishIds }, { kind, guests, ms, warmUpMs = 2000, pauseMs = 0 }) {
  const job = { url, kind, guests, ms, warmUpMs, pauseMs, storeId: measuredStoreId, dishIds };
  const child = spawn(process.execPath, [fromRoot(bundle), JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The guests' process ended with ${code}.`);
  return JSON.parse(output);
}
