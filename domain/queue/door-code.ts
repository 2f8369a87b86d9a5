import { tableCodeAlphabet, tableCodeLength } from '../table/table-code';

const doorCodePattern = new RegExp(`^q[${tableCodeAlphabet}]{${tableCodeLength}}$`);
const handoverCodePattern = new RegExp(`^n[${tableCodeAlphabet}]{${tableCodeLength}}$`);

/** Whether a scene can be the code at a store's door: `q` and 20 letters, of as many random bits as a table's. */
export function isDoorCode(text: string): boolean {
  return doorCodePattern.test(text);
}

/** Whether a scene can be that of a number which a colleague took and a phone takes over: `n` and 20 letters. */
export function isHandoverCode(text: string): boolean {
  return handoverCodePattern.test(text);
}
