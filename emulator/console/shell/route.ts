import { useSyncExternalStore } from 'react';

export const pages = [
  'overview',
  'timeline',
  'database',
  'functions',
  'timers',
  'payments',
  'messages',
  'people',
  'faults',
] as const;
export type PageName = (typeof pages)[number];

/** What the address after `#/` says: `#/database/orders/o_1?limit=20`. */
export interface Route {
  readonly page: PageName;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', ...parts] = path.split('/').filter(Boolean).map(decodeURIComponent);
  return {
    page: pages.find((name) => name === first) ?? 'overview',
    parts,
    query: new URLSearchParams(query),
  };
}

export function addressOf(
  page: PageName,
  parts: readonly string[] = [],
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  return `#/${[page, ...parts.map(encodeURIComponent)].join('/')}${search && `?${search}`}`;
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (listener) => {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
    () => window.location.hash,
  );
  return parseRoute(hash);
}

export function goTo(address: string): void {
  window.location.hash = address;
}
