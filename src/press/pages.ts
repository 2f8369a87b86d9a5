/** Pages of the package `press`, by path inside it: articles and what goes out when, for colleagues who write. */
export const pressPages: string[] = [];
