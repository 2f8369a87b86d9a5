import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 200;

/** Runs the work while no other process on this machine holds the same lock file; waits for a living holder. */
export async function withLock(file, work) {
  while (!take(file)) {
    if (holderIsGone(file)) rmSync(file, { force: true });
    else await sleep(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderIsGone(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (!pid) return false;
    process.kill(pid, 0);
    return pid === process.pid;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
