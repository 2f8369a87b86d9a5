import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Sentence } from './build/command.mjs';
import { timed } from './build/progress.mjs';
import { withLock } from './build/lock.mjs';
import { fromRoot, projectRoot } from './project.mjs';

/** Installs the packages of the lock file unless exactly these are installed. */
export async function installIfNeeded() {
  if (isInstalled()) return;
  mkdirSync(fromRoot('.cache'), { recursive: true });
  await withLock(fromRoot('.cache/install.lock'), async () => {
    if (!isInstalled()) await timed('packages (npm ci, about a minute)', runNpmCi);
  });
}

/** Compares the lock file with the one npm keeps inside `node_modules`, written when an installation is complete. */
function isInstalled() {
  const record = fromRoot('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(fromRoot('package-lock.json'))).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.link) return true;
    const found = installed[path];
    return found
      ? found.version === wanted.version
      : Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function runNpmCi() {
  const [command, ...first] = npmCommand();
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(undefined);
      else
        reject(
          new Sentence('npm ci failed; its own words stand above. Once they are dealt with, start again.'),
        );
    });
  });
}

/** npm as a script of Node, which starts alike on every system and needs no shell. */
function npmCommand() {
  const beside = dirname(process.execPath);
  const scripts = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = scripts.find((path) => path && /npm-cli\.[cm]?js$/.test(path) && existsSync(path));
  if (!script) throw new Sentence('npm was not found beside Node; run "npm ci" by hand and start again.');
  return [process.execPath, script];
}
