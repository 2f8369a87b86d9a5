import { lettersOfBits } from '../table/letters-of-bits';
import { tableCodeAlphabet } from '../table/table-code';

/** Ten letters of 32 are 50 bits; a colleague types them, and nobody else may try. */
const voucherLetters = 10;
const pattern = new RegExp(`^[${tableCodeAlphabet}]{${voucherLetters}}$`);

/** The code of a voucher from random hexadecimal characters, of which it takes the first 13. */
export function voucherCode(randomHex: string): string {
  return lettersOfBits(randomHex, voucherLetters);
}

/** A code as people type or scan it: with dashes, spaces and capitals. Null when it cannot be one. */
export function readVoucherCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '');
  return pattern.test(code) ? code : null;
}

/** In two groups of five, as it is shown. */
export function shownVoucherCode(code: string): string {
  const capitals = code.toUpperCase();
  return `${capitals.slice(0, 5)}-${capitals.slice(5)}`;
}
