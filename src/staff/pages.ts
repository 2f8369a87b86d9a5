/** Pages of the package `staff`, by path inside it. */
export const staffPages: string[] = ['board/index', 'ticket/index', 'kitchen/index'];
