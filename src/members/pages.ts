/** Pages of the package `members`, by path inside it: a colleague reads a guest's code and hands over what it is worth. */
export const membersPages = ['scan/index', 'redeem/index'] as const;
