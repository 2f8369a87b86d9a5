import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Sentence } from '../build/command.mjs';
import { buildApp } from '../build/app.mjs';
import { timed } from '../build/progress.mjs';
import { installIfNeeded } from '../install.mjs';
import { projectRoot } from '../project.mjs';
import { runJestProject } from '../test/jest-run.mjs';
import { fastSuites } from '../test/suites.mjs';
import { checkSizes } from './sizes.mjs';

/** What `npm run check` does: all that can be known about a change without a browser or a running cloud. */
export async function runChecks() {
  await installIfNeeded();
  const failures = [];
  const attempt = (name, run) =>
    timed(name, run).catch((error) => {
      process.stdout.write(`    ${error?.isSentence ? error.message : (error?.stack ?? error)}\n`);
      failures.push(name);
    });
  await Promise.all([
    attempt('types', () =>
      runPackage('typescript', 'bin/tsc', [
        ...['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', '.cache/check/types.tsbuildinfo'],
      ]),
    ),
    attempt('lint', () => runPackage('eslint', 'bin/eslint.js', ['--max-warnings', '0', '.'])),
  ]);
  await attempt('formatting', () =>
    runPackage('prettier', 'bin/prettier.cjs', [
      ...['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'],
      ...['--cache-location', '.cache/check/formatting', '.'],
    ]),
  );
  await attempt('WeChat app and its sizes', async (log) => {
    await buildApp('weapp');
    checkSizes(log);
  });
  for (const suite of fastSuites) await attempt(`${suite} tests`, () => runSuite(suite));
  process.stdout.write(failures.length > 0 ? `\ncheck failed: ${failures.join(', ')}\n` : '\ncheck passed\n');
  process.exitCode = failures.length > 0 ? 1 : 0;
}

async function runSuite(suite) {
  const { passed, failed, complaints } = await runJestProject(suite);
  if (failed > 0 || complaints.length > 0) throw new Sentence([`${failed} failed`, ...complaints].join('; '));
  return `${passed} passed`;
}

/** Runs the command of an installed package as a script of Node, which starts alike on every system. */
function runPackage(name, script, args) {
  const require = createRequire(import.meta.url);
  const path = join(dirname(require.resolve(`${name}/package.json`)), ...script.split('/'));
  const child = spawn(process.execPath, [path, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Sentence(`${name} ended with code ${code}; its own words stand above.`));
    });
  });
}
