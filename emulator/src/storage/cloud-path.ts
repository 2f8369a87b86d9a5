import { storageLimits } from './storage-limits';

/** Says in a sentence what is wrong with a path of the cloud's storage, or null when it can be used. */
export function cloudPathFault(path: unknown): string | null {
  if (typeof path !== 'string' || path === '') return 'The path of a file must not be empty.';
  if (Buffer.byteLength(path) > storageLimits.pathBytes) {
    return `The path of a file may have ${storageLimits.pathBytes} bytes at most.`;
  }
  if (path.startsWith('/') || path.endsWith('/') || path.includes('//')) {
    return `"${path}" must name a file, without "/" at its ends and without "//".`;
  }
  if (path.split('/').some((segment) => segment === '.' || segment === '..')) {
    return `"${path}" must not contain "." or ".." as a folder.`;
  }
  if (/[\\?#%\p{Cc}]/u.test(path)) return `"${path}" must not contain \\ ? # % or control characters.`;
  return null;
}
