/** Pages of the package `service`, by path inside it: where colleagues answer guests and give money back. */
export const servicePages = ['desk/index', 'conversation/index', 'refunds/index'] as const;
