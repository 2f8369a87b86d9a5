import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fromRoot, projectRoot, toRootRelative } from '../project.mjs';

/**
 * @typedef {object} SuiteResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed suites that could not be loaded count as one failure each
 * @property {number} skipped
 * @property {readonly string[]} files the test files that ran
 * @property {readonly string[]} complaints why the result cannot be trusted, if it cannot
 */

/**
 * Runs one Jest project and reads its own account of it.
 * @param {string} project @param {{ workers?: number }} [options] @returns {Promise<SuiteResult>}
 */
export async function runJestProject(project, { workers = availableParallelism() } = {}) {
  const report = fromRoot(`.cache/test/${project}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const code = await runJest([
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${report}`,
    // By itself Jest leaves one processor idle, which is half of a small machine.
    `--maxWorkers=${workers}`,
  ]);
  if (!existsSync(report)) {
    return failedToRun(project, `Jest ended with code ${code} and left no report of the suite ${project}`);
  }
  return summarize(project, JSON.parse(readFileSync(report, 'utf8')), code);
}

function runJest(args) {
  const require = createRequire(import.meta.url);
  const jest = join(dirname(require.resolve('jest/package.json')), 'bin', 'jest.js');
  const child = spawn(process.execPath, [jest, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

function summarize(name, report, code) {
  const complaints = [];
  const ran = report.numPassedTests + report.numFailedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  if (ran === 0) complaints.push(`the suite ${name} ran no test`);
  if (code !== 0 && failed === 0) complaints.push(`Jest ended with code ${code} in the suite ${name}`);
  return {
    name,
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
    files: report.testResults.map((result) => toRootRelative(result.name)),
    complaints,
  };
}

function failedToRun(name, complaint) {
  return { name, passed: 0, failed: 1, skipped: 0, files: [], complaints: [complaint] };
}
