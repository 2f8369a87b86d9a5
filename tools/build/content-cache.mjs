import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot, toRootRelative } from '../project.mjs';
import { withLock } from './lock.mjs';
import { saySkipped, timed } from './progress.mjs';

const cacheDir = fromRoot('.cache/build');
const neverInputs = new Set(['node_modules', 'dist', '.git', '.cache', '.data', '.swc']);

/**
 * Runs a step unless its inputs are byte for byte those of its last success and its outputs still stand.
 * @param {object} step
 * @param {string} step.name what the step is called in `.cache/build` and on the screen
 * @param {readonly string[]} step.inputs files and folders, relative to the project; tests in them do not count
 * @param {readonly string[]} step.outputs files and folders that the step makes
 * @param {unknown} [step.settings] whatever else decides the result, such as options
 * @param {(log: (text: string) => void) => Promise<string | void>} step.run does the work; may return a remark for the step's line
 * @returns {Promise<boolean>} whether the work was done
 */
export async function runCached({ name, inputs, outputs, settings = null, run }) {
  mkdirSync(cacheDir, { recursive: true });
  const record = join(cacheDir, `${name.replace(/[^\w-]+/g, '-')}.json`);
  return withLock(`${record}.lock`, async () => {
    const hash = hashOf([...inputs, 'package-lock.json', 'tools/project.mjs'], settings);
    if (readHash(record) === hash && outputs.every((output) => existsSync(fromRoot(output)))) {
      saySkipped(name);
      return false;
    }
    rmSync(record, { force: true });
    await timed(name, run);
    for (const output of outputs) {
      if (!existsSync(fromRoot(output)))
        throw new Error(`The step "${name}" ended without making ${output}.`);
    }
    writeFileSync(record, `${JSON.stringify({ hash, outputs }, null, 2)}\n`);
    return true;
  });
}

/** A digest of the named files and folders: their paths, their bytes, and the settings. */
export function hashOf(inputs, settings = null) {
  const digest = createHash('sha256').update(JSON.stringify([process.version, settings]));
  for (const input of inputs) {
    for (const file of listFiles(fromRoot(input))) {
      digest.update(`\n${toRootRelative(file)}\n`).update(readFileSync(file));
    }
  }
  return digest.digest('hex');
}

/** All files under a path in a fixed order, build products and tests left out; none when nothing is there. */
export function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !neverInputs.has(entry.name) && !isTest(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return listFiles(child);
      return isFunctionBundle(child) ? [] : [child];
    });
}

function isTest(name) {
  return /\.test\.tsx?$/.test(name);
}

function isFunctionBundle(path) {
  return /^cloudfunctions\/[^/]+\/index\.js(\.map)?$/.test(toRootRelative(path));
}

function readHash(record) {
  if (!existsSync(record)) return null;
  try {
    return JSON.parse(readFileSync(record, 'utf8')).hash;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
