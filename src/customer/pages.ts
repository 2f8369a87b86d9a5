/** Pages of the package `customer`, by path inside it. */
export const customerPages: string[] = [];
