import { draw } from './canvas';
import type { Drawing, Measure } from './drawing';
import { savePicture } from './save-picture';

/** A card to print: the picture of a code, what it is for in large letters, and a line for whoever scans it. */
export interface CodeCard {
  readonly fileName: string;
  /** Base64 of a PNG. */
  readonly picture: string;
  readonly title: string;
  readonly line: string;
}

/** The card in units of half a pixel: 5 × 7 cm at 300 dots to the inch. */
const size = { width: 295, height: 413, margin: 22 } as const;
const largest = 48;

/**
 * Draws the card and hands it to the person: a download in a browser, the album in WeChat. False when the album is closed
 * to the app or the picture could not be drawn.
 */
export async function saveCodeCard(card: CodeCard): Promise<boolean> {
  const path = await draw((measure) => codeCardLayout(card, measure));
  return path !== null && (await savePicture(path, card.fileName)) === 'saved';
}

/** Dark on white whatever the theme: scanners and printers want it so. A card without its code is none. */
export function codeCardLayout({ picture, title, line }: CodeCard, measure: Measure): Drawing {
  const { width, height, margin } = size;
  const side = width - 2 * margin;
  const middle = { x: width / 2, colour: '#1f1b16', align: 'center', kind: 'words' } as const;
  const fits = Math.floor((largest * side) / Math.max(side, measure(title, fontOf(largest))));
  return {
    ...{ width, height },
    strokes: [
      { kind: 'box', colour: '#ffffff', x: 0, y: 0, width, height, radius: 0 },
      {
        ...{ kind: 'picture', source: `data:image/png;base64,${picture}`, isNeeded: true },
        ...{ x: margin, y: margin, width: side, height: side, radius: 0 },
      },
      { ...middle, words: title, font: fontOf(fits), y: side + margin + 56 },
      { ...middle, words: line, font: '400 16px sans-serif', y: side + margin + 90 },
    ],
  };
}

function fontOf(pixels: number): string {
  return `700 ${pixels}px sans-serif`;
}
