import type { Drawing, Measure, Place, Stroke } from '../../platform/drawing';
import { colour, left, paperWidth, pictureStrokes, sans, serif, signStrokes } from './house-paper';
import { wrapWords } from './wrap-words';

/** What the picture of a link shows: something to look at above, what it is and what it costs below. */
export interface ShareCard {
  readonly brand: string;
  readonly title: string;
  readonly line: string;
  /** With its sign, such as `¥28`; null where nothing is sold. */
  readonly price: string | null;
  /** Behind the price: from how much on it is. */
  readonly priceEnd: string;
  /** Below the price, such as what others pay; empty for nothing. */
  readonly priceNote: string;
  /** Address of a picture; null for none. */
  readonly picture: string | null;
  /** Stands in place of a picture: what a ticket is worth, or when a table is kept. */
  readonly ticket: { readonly large: string; readonly small: string } | null;
}

/** WeChat shows cards in a chat at 5:4 and posts in Moments as squares, and cuts every other shape. */
const heights = { chat: 600, moments: 750 } as const;
export type CardShape = keyof typeof heights;

const font = {
  title: `700 46px ${serif}`,
  line: `400 28px ${sans}`,
  price: `700 56px ${sans}`,
  priceEnd: `400 28px ${sans}`,
  small: `400 34px ${sans}`,
} as const;

const margin = 40;
const footHeight = 176;
const largest = 110;

/** A card of 750 units, at one pixel to each: so sharp as it is shown. */
export function cardLayout(card: ShareCard, shape: CardShape, measure: Measure): Drawing {
  const height = heights[shape];
  const place = { x: 0, y: 0, width: paperWidth, height: height - footHeight, radius: 0 };
  const face =
    card.ticket === null ? pictureStrokes(card, place) : ticketStrokes(card.ticket, place, measure);
  return {
    ...{ width: paperWidth, height, ratio: 1 },
    strokes: [
      { kind: 'box', colour: colour.paper, x: 0, y: 0, width: paperWidth, height, radius: 0 },
      ...face,
      ...signStrokes(card.brand, measure),
      ...footStrokes(card, place.height, measure),
    ],
  };
}

/** What it is on the left, what it costs on the right. */
function footStrokes(card: ShareCard, top: number, measure: Measure): Stroke[] {
  const { title, line, price, priceEnd, priceNote } = card;
  const end = paperWidth - margin;
  const right: Stroke[] = [];
  let room = end - margin;
  if (price !== null) {
    const endWidth = priceEnd === '' ? 0 : measure(priceEnd, font.priceEnd) + 8;
    right.push(atRight(priceEnd, font.priceEnd, colour.quiet, end, top + 78));
    right.push(atRight(price, font.price, colour.chili, end - endWidth, top + 78));
    right.push(atRight(priceNote, font.line, colour.quiet, end, top + 130));
    const wide = Math.max(measure(price, font.price) + endWidth, measure(priceNote, font.line));
    room = Math.max(0, room - wide - 32);
  }
  const [titleWords = ''] = wrapWords(title, { font: font.title, width: room, lines: 1 }, measure);
  const [lineWords = ''] = wrapWords(line, { font: font.line, width: room, lines: 1 }, measure);
  return [
    left(titleWords, font.title, colour.ink, margin, top + 76),
    left(lineWords, font.line, colour.quiet, margin, top + 130),
    ...right,
  ];
}

/** A white ticket on the colour of the house, its worth as large as its words allow. */
function ticketStrokes(
  { large, small }: { readonly large: string; readonly small: string },
  place: Place,
  measure: Measure,
): Stroke[] {
  const box = { x: 90, y: 152, width: paperWidth - 180, height: place.height - 152 - 48, radius: 32 };
  const room = box.width - 64;
  const pixels = Math.floor((largest * room) / Math.max(room, measure(large, fontOf(largest))));
  const [smallWords = ''] = wrapWords(small, { font: font.small, width: room, lines: 1 }, measure);
  const middle = { kind: 'words', align: 'center', x: paperWidth / 2 } as const;
  const y = box.y + box.height / 2;
  return [
    { kind: 'box', colour: colour.fill, ...place },
    { kind: 'box', colour: colour.card, ...box },
    { ...middle, words: large, font: fontOf(pixels), colour: colour.chili, y: y + 20 },
    { ...middle, words: smallWords, font: font.small, colour: colour.quiet, y: y + 76 },
  ];
}

function fontOf(pixels: number): string {
  return `700 ${pixels}px ${sans}`;
}

function atRight(words: string, wordsFont: string, wordsColour: string, x: number, y: number): Stroke {
  return { ...left(words, wordsFont, wordsColour, x, y), align: 'right' };
}
