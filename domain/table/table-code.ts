/**
 * The letters of a table code: digits and small letters without i, l, o and u, which are mistaken for others.
 * There are 32, so that a random byte picks one without preferring any.
 */
export const tableCodeAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 20 letters of 32 are 100 bits: nobody guesses the code of another table. */
export const tableCodeLength = 20;

const tableCodePattern = new RegExp(`^t[${tableCodeAlphabet}]{${tableCodeLength}}$`);

/** Whether a scene can be a table's code: `t` and 20 letters, well within the 32 characters that WeChat allows a scene. */
export function isTableCode(text: string): boolean {
  return tableCodePattern.test(text);
}
