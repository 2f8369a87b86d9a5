import type { appPackages, mainPages } from '../packages';

type RouteIn<Package> = Package extends { readonly name: string; readonly pages: readonly string[] }
  ? `/${Package['name']}/${Package['pages'][number]}`
  : never;

/** The path of a page; the compiler knows those that `packages.ts` and the packages' `pages.ts` list. */
export type Route = `/${(typeof mainPages)[number]}` | RouteIn<(typeof appPackages)[number]>;

/** The pages behind the tab bar; they are switched to, never pushed. */
export const tabRoutes: readonly Route[] = [
  '/pages/home/index',
  '/pages/menu/index',
  '/pages/orders/index',
  '/pages/me/index',
];
