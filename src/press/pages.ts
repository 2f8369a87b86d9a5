/** Pages of the package `press`, by path inside it: what the restaurant tells its guests, and when. */
export const pressPages = [
  'list/index',
  'write/index',
  'article/index',
  'site/index',
  'calendar/index',
  'figures/index',
] as const;
