import type { Exchange } from './exchange';

export type Handler = (exchange: Exchange, rest: string) => Promise<void> | void;

/** What a service adds to the server: a first path segment and what happens beneath it. */
export interface Route {
  /** Such as `/admin`; it covers itself and everything below. */
  readonly prefix: string;
  readonly handle: Handler;
  /** Requests that a page of another website caused are refused; only payment and HTTP access take them. */
  readonly isOpenToOtherSites: boolean;
}

/** Finds the route by its first segments; the longest prefix wins. `rest` begins with "/" or is empty. */
export class Router {
  private readonly routes: readonly Route[];

  constructor(routes: readonly Route[]) {
    this.routes = [...routes].sort((a, b) => b.prefix.length - a.prefix.length);
  }

  find(path: string): { readonly route: Route; readonly rest: string } | null {
    for (const route of this.routes) {
      if (!path.startsWith(route.prefix)) continue;
      const rest = path.slice(route.prefix.length);
      if (rest === '' || rest.startsWith('/') || route.prefix.endsWith('/')) return { route, rest };
    }
    return null;
  }
}
