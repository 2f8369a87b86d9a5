/** Pages of the package `club`, by path inside it: a guest's membership: the code, levels, sign-in. */
export const clubPages = ['home/index', 'code/index', 'levels/index', 'sign-in/index'] as const;
