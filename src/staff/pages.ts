/** Pages of the package `staff`, by path inside it. */
export const staffPages = [
  'sign-in/index',
  'join/index',
  'board/index',
  'ticket/index',
  'kitchen/index',
  'stock/index',
  'tables/index',
  'bill/index',
  'more/index',
] as const;
