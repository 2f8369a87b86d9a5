import { buildEverything } from '../build/build.mjs';
import { installIfNeeded } from '../install.mjs';
import { provideBrowser } from './provide-browser.mjs';
import { runJestProject } from './jest-run.mjs';
import { allTestFiles, fastSuites, slowSuites, thoroughSuites, unlistedSuites } from './suites.mjs';

/** What `npm test` does: installs, builds and runs everything, and never passes with a suite left out. */
export async function runAll() {
  try {
    await installIfNeeded();
    process.env.GALLEY_BROWSER = await provideBrowser();
    const results = [];
    for (const suite of [...fastSuites, ...thoroughSuites]) results.push(await runSuite(suite));
    await buildEverything();
    for (const suite of slowSuites) results.push(await runSuite(suite, 2));
    process.exitCode = conclude(results);
  } catch (error) {
    process.stderr.write(`${error?.isSentence ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = error?.exitCode ?? 1;
  }
}

async function runSuite(suite, workers) {
  process.stdout.write(`\n▸ ${suite}\n`);
  const startedAt = performance.now();
  const result = await runJestProject(suite, { workers });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`  ${suite}: ${countsOf(result)} in ${seconds} s\n`);
  return result;
}

/** Prints what forbids success, then the one line that sums all suites; answers the exit code. */
function conclude(results) {
  const ranFiles = new Set(results.flatMap((result) => result.files));
  const complaints = [
    ...results.flatMap((result) => result.complaints),
    ...unlistedSuites().map((name) => `the suite ${name} stands in no list of tools/test/suites.mjs`),
    ...allTestFiles()
      .filter((file) => !ranFiles.has(file))
      .map((file) => `${file} belongs to no suite that ran`),
  ];
  for (const complaint of complaints) process.stdout.write(`✗ ${complaint}\n`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  process.stdout.write(`\n${countsOf(total)}\n`);
  return total.failed > 0 || complaints.length > 0 ? 1 : 0;
}

function countsOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
