import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../tools/project.mjs';
import { printed } from './table.mjs';

/** From `npm start`, built, to healthy: once with a new data folder, once with the folder of the first time. */
export async function measureStart() {
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-start-'));
  try {
    const first = await startOnce(dataDir);
    const second = await startOnce(dataDir);
    return [
      printed('npm start to healthy, built, new data', `${first.toFixed(1)} s`),
      printed('npm start to healthy, second time', `${second.toFixed(1)} s`),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startOnce(dataDir) {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [fromRoot('tools/start/start.mjs'), '--no-open', '--port', String(port), '--data', dataDir],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  while (!(await isHealthy(port))) {
    if (hasEnded) throw new Error('npm start ended before it was healthy.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  child.kill('SIGTERM');
  await ended;
  return seconds;
}

async function isHealthy(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    return response.ok && (await response.json()).status === 'ok';
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
