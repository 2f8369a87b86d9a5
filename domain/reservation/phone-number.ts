/**
 * A phone number with nothing but its digits, and `+` in front of a foreign one; null for what cannot be dialled. A
 * Chinese mobile has 11 digits from 13 to 19, a landline an area code from 0; any other number needs its country code.
 */
export function readPhoneNumber(text: string): string | null {
  const digits = text.trim().replace(/[\s().-]/g, '');
  const national = digits.replace(/^(\+|00)86/, '');
  if (/^1[3-9]\d{9}$/.test(national)) return national;
  if (/^0\d{2,3}\d{7,8}$/.test(national)) return national;
  return /^\+(?!86)[1-9]\d{6,14}$/.test(digits) ? digits : null;
}
