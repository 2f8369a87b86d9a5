import type { Measure } from '../../platform/drawing';

const ellipsis = '…';

/** What may stand on a line by itself: a word with its blank, or one letter of a language without blanks. */
function piecesOf(words: string): string[] {
  return words.match(/[\u0021-\u024f]+\s*|[\s\S]/gu) ?? [];
}

/** Marks that do not begin a line. */
const hanging = /^[，。！？、；：）》」』”’…]/u;

/**
 * Breaks words into lines of at most so much width; what does not fit on the last one ends in an ellipsis. A single word
 * that is wider than a line is cut.
 */
export function wrapWords(
  words: string,
  box: { readonly font: string; readonly width: number; readonly lines: number },
  measure: Measure,
): string[] {
  const { font, width, lines } = box;
  const fits = (line: string) => measure(line.trimEnd(), font) <= width;
  const whole: string[][] = [];
  let line: string[] = [];
  for (const piece of piecesOf(words.trim()).flatMap((each) => (fits(each) ? [each] : [...each]))) {
    if (line.length === 0 || fits([...line, piece].join(''))) {
      line.push(piece);
      continue;
    }
    // The letter before a comma comes down with it.
    const brought = hanging.test(piece) && line.length > 1 ? line.splice(-1) : [];
    whole.push(line);
    line = [...brought, piece];
  }
  return cutAfter(
    [...whole, line].map((pieces) => pieces.join('').trim()).filter((each) => each !== ''),
    {
      lines,
      fits,
    },
  );
}

function cutAfter(
  whole: readonly string[],
  { lines, fits }: { readonly lines: number; readonly fits: (line: string) => boolean },
): string[] {
  if (whole.length <= lines) return [...whole];
  const kept = whole.slice(0, lines);
  return [...kept.slice(0, -1), cutToFit(kept.at(-1) ?? '', fits)];
}

function cutToFit(line: string, fits: (line: string) => boolean): string {
  let letters = [...line];
  while (letters.length > 0 && !fits(letters.join('').trimEnd() + ellipsis)) letters = letters.slice(0, -1);
  return letters.join('').trimEnd() + ellipsis;
}
