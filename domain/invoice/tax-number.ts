/** 统一社会信用代码: digits and capitals without I, O, S, V, Z. GB 32100-2015. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** What the guest typed, as the register writes it. */
export function normalTaxNumber(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/**
 * Whether a company's number can be right: 18 characters of which the last checks the others. A number with a slip of
 * the finger makes an invoice that no tax office accepts.
 */
export function isTaxNumber(text: string): boolean {
  if (text.length !== 18) return false;
  const values = [...text].map((letter) => alphabet.indexOf(letter));
  if (values.includes(-1)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
}
