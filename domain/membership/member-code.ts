/** A member's code changes with the minute of the cloud's clock. */
export const memberCodeLivesMs = 60_000;
/** So long after its minute a code is still taken: it was shown, and then the cashier looked for the scanner. */
export const memberCodeGraceMs = 15_000;

/** Nine random digits and one that tells most slips of the finger. */
const randomDigits = 9;
const pattern = /^\d{10}$/;

/** A code from random hexadecimal characters; 2^48 of them are spread over a billion codes almost evenly. */
export function memberCode(randomHex: string): string {
  const number = Number.parseInt(randomHex.slice(0, 12), 16) % 10 ** randomDigits;
  const digits = String(number).padStart(randomDigits, '0');
  return digits + checkDigit(digits);
}

/** A code as it was scanned, or typed with spaces and dashes. Null when its digits cannot be one. */
export function readMemberCode(text: string): string | null {
  const code = text.replace(/[\s-]/g, '');
  if (!pattern.test(code)) return null;
  return checkDigit(code.slice(0, randomDigits)) === code.at(-1) ? code : null;
}

/** In groups, as it is read aloud: 123 456 7890. */
export function shownMemberCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`;
}

/** Luhn's: finds every single wrong digit, and nearly every two that changed places. */
function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
