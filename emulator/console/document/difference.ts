import type { JsonRecord } from '../wire/control-answers';

export interface DifferenceLine {
  readonly sign: '+' | '-' | ' ';
  readonly text: string;
}

/**
 * The lines of a document as they were and as they are, field by field, the short ones first;
 * equal fields are left out but for `around`.
 */
export function differenceOf(
  before: JsonRecord | null,
  after: JsonRecord | null,
  around = 2,
): readonly DifferenceLine[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const fields = names.map((name) => {
    const [old, fresh] = [fieldLines(before, name), fieldLines(after, name)];
    return { isChanged: old.join('\n') !== fresh.join('\n'), lines: compareLines(old, fresh) };
  });
  const changed = fields
    .filter(({ isChanged }) => isChanged)
    .sort((a, b) => a.lines.length - b.lines.length)
    .flatMap(({ lines }) => lines);
  const same = fields.filter(({ isChanged }) => !isChanged).slice(0, around);
  return [...changed, ...same.flatMap(({ lines }) => (lines.length === 1 ? lines : []))];
}

function fieldLines(document: JsonRecord | null, name: string): readonly string[] {
  const value = document?.[name];
  if (value === undefined) return [];
  return `${JSON.stringify(name)}: ${JSON.stringify(value, null, 2)},`.split('\n');
}

/** Beyond this many lines comparing would take longer than reading. */
const comparedLines = 600;

/** The shortest way from one list of lines to the other, by the longest lines in common. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly DifferenceLine[] {
  if (before.length > comparedLines || after.length > comparedLines) {
    return [
      ...before.map((text) => ({ sign: '-' as const, text })),
      ...after.map((text) => ({ sign: '+' as const, text })),
    ];
  }
  const common = commonLengths(before, after);
  const lines: DifferenceLine[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, fresh] = [before[left], after[right]];
    if (old !== undefined && old === fresh) {
      lines.push({ sign: ' ', text: old });
      left += 1;
      right += 1;
    } else if (
      old !== undefined &&
      (fresh === undefined || at(common, left + 1, right) >= at(common, left, right + 1))
    ) {
      lines.push({ sign: '-', text: old });
      left += 1;
    } else {
      lines.push({ sign: '+', text: fresh ?? '' });
      right += 1;
    }
  }
  return lines;
}

/** How many lines the rests of both lists have in common, for each pair of places. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let left = before.length - 1; left >= 0; left -= 1) {
    const row = table[left] ?? [];
    for (let right = after.length - 1; right >= 0; right -= 1) {
      row[right] =
        before[left] === after[right]
          ? at(table, left + 1, right + 1) + 1
          : Math.max(at(table, left + 1, right), at(table, left, right + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}
