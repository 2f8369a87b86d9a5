import type { Measure, Place, Stroke } from '../../platform/drawing';
import { wrapWords } from './wrap-words';

/** Posters and cards are drawn in units of which so many make their width. */
export const paperWidth = 750;

/** Printed and shown by others' phones, so they are light whatever theme their maker wears. */
export const colour = {
  paper: '#faf7f2',
  card: '#ffffff',
  fill: '#f0dfc6',
  ink: '#1f1b16',
  quiet: '#6b635a',
  chili: '#d6402a',
  line: '#ece5db',
} as const;

export const serif = '"Songti SC", "Noto Serif CJK SC", "Noto Serif SC", serif';
export const sans = '-apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif';
const font = {
  sign: `700 36px ${serif}`,
  brand: `700 40px ${serif}`,
  letter: `700 240px ${serif}`,
} as const;

/** The first letter of the title stands where no picture comes. */
export function pictureStrokes(
  { picture, title }: { readonly picture: string | null; readonly title: string },
  place: Place,
): Stroke[] {
  const letter = [...title.trim()][0] ?? '';
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 + 84 };
  return [
    { kind: 'box', colour: colour.fill, ...place },
    { kind: 'words', words: letter, font: font.letter, colour: colour.card, align: 'center', ...middle },
    ...(picture === null ? [] : [{ kind: 'picture' as const, source: picture, ...place }]),
  ];
}

/** The restaurant's sign hangs in the upper left corner of the picture. */
export function signStrokes(brand: string, measure: Measure): Stroke[] {
  const [words = ''] = wrapWords(brand, { font: font.brand, width: 420, lines: 1 }, measure);
  const [letter = ''] = [...brand];
  const signWidth = 24 + 56 + 16 + measure(words, font.brand) + 28;
  const box = { kind: 'box' as const, y: 32, height: 88, radius: 28 };
  return [
    { ...box, colour: colour.card, x: 32, width: signWidth },
    { kind: 'box', colour: colour.chili, x: 48, y: 48, width: 56, height: 56, radius: 16 },
    { ...left(letter, font.sign, colour.card, 76, 89), align: 'center' },
    left(words, font.brand, colour.ink, 120, 90),
  ];
}

export function left(
  words: string,
  wordsFont: string,
  wordsColour: string,
  x: number,
  y: number,
): Extract<Stroke, { kind: 'words' }> {
  return { kind: 'words', words, font: wordsFont, colour: wordsColour, x, y, align: 'left' };
}
