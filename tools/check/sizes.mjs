import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence } from '../build/command.mjs';
import { kilobytes } from '../build/progress.mjs';
import { fromRoot, toRootRelative } from '../project.mjs';

/** The main package holds the whole way to a paid order in at most this; WeChat itself refuses above 2 MB. */
export const mainPackageLimitBytes = 620 * 1024;

/** What a subpackage may have, so that it is there within a second on a slow line; WeChat itself refuses above 2 MB. */
export const packageLimitBytes = 300 * 1024;

/** Prints the packages of the built app and refuses one that is too large. */
export function checkSizes(log) {
  const packages = measurePackages();
  for (const { root, bytes, limitBytes } of packages) {
    log(`${root}: ${kilobytes(bytes)} of ${kilobytes(limitBytes)}`);
  }
  const tooLarge = packages.find(({ bytes, limitBytes }) => bytes > limitBytes);
  if (tooLarge) {
    throw new Sentence(
      `The package "${tooLarge.root}" has ${tooLarge.bytes} bytes and may have ${tooLarge.limitBytes}; move what a guest does not need to order into a subpackage.`,
    );
  }
}

/**
 * The bytes of every package of `dist/weapp`, main package first: the sum of its uploaded files, which is what
 * WeChat's tools count.
 */
export function measurePackages() {
  const files = measureFiles();
  const app = JSON.parse(readFileSync(join(builtFolder(), 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`);
  const rootOf = (path) => roots.find((root) => path.startsWith(root)) ?? 'main';
  const limitOf = (root) => (root === 'main' ? mainPackageLimitBytes : packageLimitBytes);
  return ['main', ...roots].map((root) => ({
    root: root.replace(/\/$/, ''),
    bytes: sum(files.filter(({ path }) => rootOf(path) === root)),
    limitBytes: limitOf(root),
  }));
}

/** Every uploaded file of `dist/weapp` with its path inside it. */
export function measureFiles() {
  const prefix = `${toRootRelative(builtFolder())}/`;
  return uploadedFiles(builtFolder()).map((file) => ({
    path: toRootRelative(file).slice(prefix.length),
    bytes: statSync(file).size,
  }));
}

function sum(files) {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function builtFolder() {
  const folder = fromRoot('dist/weapp');
  if (!existsSync(folder)) throw new Sentence('There is no dist/weapp; run npm run build:weapp first.');
  return folder;
}

/** Files of WeChat's kinds; the notes and source maps that webpack leaves beside them are not uploaded. */
function uploadedFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return uploadedFiles(path);
    return /\.(map|LICENSE\.txt)$/.test(entry.name) ? [] : [path];
  });
}
