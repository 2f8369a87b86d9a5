import { lettersOfBits } from '../table/letters-of-bits';
import { tableCodeAlphabet } from '../table/table-code';

/** 20 letters of 32 are 100 bits: nobody guesses a card. */
const giftCardLetters = 20;
const pattern = new RegExp(`^[${tableCodeAlphabet}]{${giftCardLetters}}$`);

/** The code of a card from random hexadecimal characters, of which it takes the first 25. */
export function giftCardCode(randomHex: string): string {
  return lettersOfBits(randomHex, giftCardLetters);
}

/** A code as people type or paste it: with dashes, spaces and capitals. Null when it cannot be one. */
export function readGiftCardCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '');
  return pattern.test(code) ? code : null;
}

/** In groups of four, as it is shown. */
export function shownGiftCardCode(code: string): string {
  return (code.toUpperCase().match(/.{1,4}/g) ?? []).join('-');
}
