/** Pages of the package `service`, by path inside it: where colleagues answer guests. */
export const servicePages: string[] = ['desk/index', 'conversation/index'];
