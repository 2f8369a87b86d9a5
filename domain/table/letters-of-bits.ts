import { tableCodeAlphabet } from './table-code';

/** Letters of a code from hexadecimal characters: five bits for each, the lowest first. */
export function lettersOfBits(hex: string, letters: number): string {
  const bits = BigInt(`0x${hex.slice(0, Math.ceil((letters * 5) / 4))}`);
  return Array.from({ length: letters }, (_, index) =>
    tableCodeAlphabet.charAt(Number((bits >> BigInt(5 * index)) % BigInt(32))),
  ).join('');
}
