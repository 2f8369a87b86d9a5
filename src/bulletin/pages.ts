/** Pages of the package `bulletin`, by path inside it: what colleagues tell each other. */
export const bulletinPages = ['list/index', 'post/index', 'write/index'] as const;
