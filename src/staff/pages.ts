/** Pages of the package `staff`, by path inside it. */
export const staffPages: string[] = [
  'sign-in/index',
  'join/index',
  'board/index',
  'ticket/index',
  'kitchen/index',
  'stock/index',
  'tables/index',
  'bill/index',
  'more/index',
];
