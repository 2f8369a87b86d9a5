import type { Drawing, Measure, Stroke } from '../../platform/drawing';
import {
  colour,
  left,
  paperWidth,
  pictureStrokes,
  sans,
  serif,
  signStrokes,
} from '../../features/share-card/house-paper';
import { wrapWords } from '../../features/share-card/wrap-words';

/** What a poster says. */
export interface Poster {
  readonly brand: string;
  readonly title: string;
  readonly line: string;
  /** With its sign, such as `¥28`; null where nothing is sold. */
  readonly price: string | null;
  /** Behind the price: from how much on it is. */
  readonly priceEnd: string;
  /** Address of a picture; null for none. */
  readonly picture: string | null;
  /** What to do with the code, and where it leads. */
  readonly call: string;
  readonly place: string;
  /** Address of the code's picture; null while it could not be had. */
  readonly code: string | null;
}

const font = {
  title: `700 60px ${serif}`,
  line: `400 30px ${sans}`,
  price: `700 64px ${sans}`,
  priceEnd: `400 30px ${sans}`,
  call: `600 30px ${sans}`,
  place: `400 26px ${sans}`,
} as const;

const width = paperWidth;
const margin = 48;
const text = width - 2 * margin;
const pictureHeight = 600;
const codeSide = 216;

/** A poster of 750 units, as high as its words need. */
export function posterLayout(poster: Poster, measure: Measure): Drawing {
  const place = { x: 0, y: 0, width, height: pictureHeight, radius: 0 };
  const strokes: Stroke[] = [...pictureStrokes(poster, place), ...signStrokes(poster.brand, measure)];
  let y = pictureHeight + 84;
  const titles = wrapWords(poster.title, { font: font.title, width: text, lines: 2 }, measure);
  for (const words of titles) {
    strokes.push(left(words, font.title, colour.ink, margin, y));
    y += 76;
  }
  y -= 22;
  for (const words of wrapWords(poster.line, { font: font.line, width: text, lines: 2 }, measure)) {
    strokes.push(left(words, font.line, colour.quiet, margin, y));
    y += 44;
  }
  if (poster.price !== null) {
    y += 48;
    strokes.push(left(poster.price, font.price, colour.chili, margin, y));
    const end = margin + measure(poster.price, font.price) + 10;
    strokes.push(left(poster.priceEnd, font.priceEnd, colour.quiet, end, y));
    y += 24;
  }
  const foot = footStrokes(poster, y + 24, measure);
  const height = foot.end + margin;
  return { width, height, strokes: [paper(height), ...strokes, ...foot.strokes] };
}

function paper(height: number): Stroke {
  return { kind: 'box', colour: colour.paper, x: 0, y: 0, width, height, radius: 0 };
}

/** The code on white, with what to do and where it leads beside it. */
function footStrokes(poster: Poster, top: number, measure: Measure): { strokes: Stroke[]; end: number } {
  const height = codeSide + 48;
  const x = width - margin - 24 - codeSide;
  const beside = { width: x - margin - 24 - 32, lines: 2 };
  const card = { kind: 'box' as const, x: margin, y: top, width: text, height, radius: 28 };
  const strokes: Stroke[] = [{ ...card, colour: colour.card }];
  let y = top + 84;
  for (const words of wrapWords(poster.call, { font: font.call, ...beside }, measure)) {
    strokes.push(left(words, font.call, colour.ink, margin + 32, y));
    y += 42;
  }
  y += 6;
  for (const words of wrapWords(poster.place, { font: font.place, ...beside }, measure)) {
    strokes.push(left(words, font.place, colour.quiet, margin + 32, y));
    y += 36;
  }
  const code = { x, y: top + 24, width: codeSide, height: codeSide, radius: 0 };
  if (poster.code !== null) strokes.push({ kind: 'picture', source: poster.code, isNeeded: true, ...code });
  else strokes.push({ kind: 'box', colour: colour.line, ...code, radius: 16 });
  return { strokes, end: top + height };
}
