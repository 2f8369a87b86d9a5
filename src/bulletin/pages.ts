/** Pages of the package `bulletin`, by path inside it: what colleagues tell each other. */
export const bulletinPages: string[] = ['list/index', 'post/index', 'write/index'];
