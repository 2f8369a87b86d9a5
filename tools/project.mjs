import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** An absolute path from one written with slashes, relative to the project. */
export function fromRoot(path) {
  return join(projectRoot, ...path.split('/'));
}

/** A path as people read it: relative to the project, with slashes on every system. */
export function toRootRelative(path) {
  return relative(projectRoot, path).split(sep).join('/');
}
