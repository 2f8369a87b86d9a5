/** Lengths are counted in UTF-16 units, as phones count them. */
export const complaintLimits = { wordsLength: 500 } as const;
