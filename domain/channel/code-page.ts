/** Where a named code leads: a page that begins something. */
export const codePages = ['menu', 'reserve', 'queue', 'club', 'article'] as const;
export type CodePage = (typeof codePages)[number];

export const codeLimits = {
  /** So many stand in the owner's list; what is not used any more is retired and still counts as one. */
  codes: 100,
  nameLength: 20,
} as const;
