import { spawn } from 'node:child_process';
import { fromRoot } from '../tools/project.mjs';

/** People are written in TypeScript and price their carts with the phone's code, so they are bundled first. */
export async function bundleForBench(entry, bundle, options) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [fromRoot(entry)],
    outfile: fromRoot(bundle),
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    ...options,
  });
}

/** Runs a bundle in a process of its own, so that it does not share a thread with what is measured. */
export async function runBundled(bundle, job) {
  const child = spawn(process.execPath, [fromRoot(bundle), JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The process of ${bundle} ended with ${code}.`);
  return JSON.parse(output);
}
