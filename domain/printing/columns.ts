/** Widths of a roll in half-width columns: paper of 58 mm has 32, paper of 80 mm has 48. */
export type PaperColumns = 32 | 48;

/**
 * How many half-width columns a text takes on paper. The printers work in GBK: what is ASCII takes one column,
 * everything else two.
 */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += isHalfWidth(letter) ? 1 : 2;
  return columns;
}

/**
 * Cuts a text into rows of at most so many columns. Latin words stay whole where they fit; nothing but the spaces at a
 * cut is lost.
 */
export function wrapToColumns(text: string, columns: number): string[] {
  if (columns < 2) throw new RangeError(`nothing can be printed in ${columns} columns`);
  const rows: string[] = [];
  let row = '';
  for (const piece of piecesOf(text, columns)) {
    if (columnsOf(row) + columnsOf(piece) <= columns) {
      row += piece;
      continue;
    }
    rows.push(row.trimEnd());
    row = piece.trimStart();
  }
  return [...rows, row.trimEnd()].filter((kept, index) => kept !== '' || (index === 0 && rows.length === 0));
}

/** A text at the left and one at the right edge; the left one is wrapped where both do not fit in a row. */
export function leftAndRight(left: string, right: string, columns: number): string[] {
  const room = columns - columnsOf(right) - 1;
  if (room < 8) return [...wrapToColumns(left, columns), ...wrapToColumns(right, columns)];
  const rows = wrapToColumns(left, room);
  const first = rows[0] ?? '';
  return [first + ' '.repeat(columns - columnsOf(first) - columnsOf(right)) + right, ...rows.slice(1)];
}

/** Latin words with the spaces before them, and every other letter by itself; a word wider than a row is cut. */
function piecesOf(text: string, columns: number): string[] {
  const words = text.match(/ *[!-~]+| +|[^ -~]/gu) ?? [];
  return words.flatMap((word) => (columnsOf(word.trimStart()) <= columns ? [word] : [...word]));
}

function isHalfWidth(letter: string): boolean {
  return letter >= ' ' && letter <= '~';
}
