/** The last four digits of a phone number however it is written; null for what has fewer. */
export function phoneEnd(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 4 ? null : digits.slice(-4);
}
