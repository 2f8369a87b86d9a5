/**
 * Marks that turn the direction of text, and control characters but for line breaks. In a name or an excerpt they would
 * rearrange what stands around them.
 * https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 */
const turningMarks =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** One line of plain text, at most so many characters, with a mark that something is missing. */
export function excerptOf(text: string, mostCharacters = 40): string {
  const characters = [...text.replace(turningMarks, '').replace(/\s+/g, ' ').trim()];
  return characters.length <= mostCharacters
    ? characters.join('')
    : `${characters.slice(0, mostCharacters - 1).join('')}…`;
}

/** A name as others see it; null when nothing of it is left. */
export function plainName(name: string | null): string | null {
  return name === null ? null : excerptOf(name, 20) || null;
}
