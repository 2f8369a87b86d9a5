import { lettersOfBits } from '../table/letters-of-bits';
import { tableCodeAlphabet } from '../table/table-code';

/** Twelve letters of 32 are 60 bits: two guests never have the same. */
export const inviteLetters = 12;
const pattern = new RegExp(`^[${tableCodeAlphabet}]{${inviteLetters}}$`);

/** Where a card was shared, such as `card` or `poster`. */
export const mostInviteChannelCharacters = 20;

/** The code of an inviter from the hexadecimal characters that stand for them, of which it takes the first 15. */
export function inviteCode(hex: string): string {
  return lettersOfBits(hex, inviteLetters);
}

/** A code as it stands in a link or as people type it; null when it cannot be one. */
export function readInviteCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '');
  return pattern.test(code) ? code : null;
}
