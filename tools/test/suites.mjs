import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromRoot, projectRoot } from '../project.mjs';

/** The suites that take seconds, quickest first. */
export const fastSuites = ['domain', 'architecture', 'app'];

/** The suites that need no built product, but run the server through thousands of moments. */
export const thoroughSuites = ['server', 'simulation'];

/** The suites over built products; they share processors and ports badly, so each takes few workers. */
export const slowSuites = ['emulator', 'journeys', 'weapp', 'browser'];

/** Every Jest project that exists must stand in one of the lists, so that none is left out. */
export function unlistedSuites() {
  const require = createRequire(import.meta.url);
  const { projects } = require(fromRoot('jest.config.js'));
  const listed = new Set([...fastSuites, ...thoroughSuites, ...slowSuites]);
  return projects.map((project) => project.displayName).filter((name) => !listed.has(name));
}

const notSearched = new Set(['node_modules', 'dist', '.git', '.cache', '.data']);

/** Every test file of the project, whoever runs it. */
export function allTestFiles() {
  return readdirSync(projectRoot, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notSearched.has(entry.name))
    .flatMap((entry) => testFilesIn(entry.name))
    .sort();
}

function testFilesIn(folder) {
  return readdirSync(fromRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notSearched.has(entry.name) ? [] : testFilesIn(path);
    return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
