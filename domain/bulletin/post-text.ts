/**
 * What a colleague wrote, as it is kept: line breaks of one kind, no control characters, and none of those that turn the
 * direction of what follows, with which one text could look like another. Everything else, markup too, is text.
 */
export function postText(written: string): string {
  return [...written.normalize('NFC').replace(/\r\n?/g, '\n')].filter(isKept).join('').trim();
}

/** A title stands in one row. */
export function postTitle(written: string): string {
  return postText(written).replace(/\s+/g, ' ');
}

function isKept(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (letter === '\n' || letter === '\t') return true;
  return code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !turnsDirection(code);
}

/** https://unicode.org/reports/tr9/#Directional_Formatting_Characters */
function turnsDirection(code: number): boolean {
  return (
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    [0x200e, 0x200f, 0x61c].includes(code)
  );
}
