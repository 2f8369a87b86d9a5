/**
 * What people wrote, as a printer may be given it: in one row, without control characters, without the angle brackets
 * that would be a command to the printer (a note must not cut the paper), and without emoji, which no printer has.
 */
export function printableText(text: string): string {
  return [...text.normalize('NFC')].map(printableLetter).join('').replace(/ {2,}/g, ' ').trim();
}

function printableLetter(letter: string): string {
  const replacement = replacements.get(letter);
  if (replacement !== undefined) return replacement;
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return ' ';
  if (isInvisible(code)) return '';
  return code > 0xffff || (code >= 0xd800 && code <= 0xdfff) ? '□' : letter;
}

/** Variation selectors, joiners, marks of direction and the like: they change how the letter before them looks. */
function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff;
}

/** GBK has no yen sign of half width and no space that does not break. */
const replacements: ReadonlyMap<string, string> = new Map([
  ['<', '＜'],
  ['>', '＞'],
  ['¥', '￥'],
  ['\u00a0', ' '],
]);
