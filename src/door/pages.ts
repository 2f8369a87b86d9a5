/** Pages of the package `door`, by path inside it: the queue at the door, for colleagues and for the screen that calls. */
export const doorPages = ['queue/index', 'screen/index', 'rules/index'] as const;
