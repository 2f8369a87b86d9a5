/** A stretch of text and what became of it. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** More pieces than this are compared only at their two ends, for each piece is compared with each other one. */
const piecesCompared = 300;

/**
 * What changed from one version to the next, in order: piece by piece (a line, or a sentence of it), and inside a piece
 * that was replaced, letter by letter at its ends. Without what was added it reads as before, without what was removed as after.
 */
export function textChanges(before: string, after: string): TextChange[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const start = lengthOfCommonStart(old, now);
  const end = lengthOfCommonStart(old.slice(start).reverse(), now.slice(start).reverse());
  const middle = changesBetween(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const same = (pieces: readonly string[]) => ({ kind: 'same' as const, text: pieces.join('') });
  return joined(narrowed(joined([same(old.slice(0, start)), ...middle, same(now.slice(now.length - end))])));
}

function piecesOf(text: string): string[] {
  return text.match(/[^\n。！？；.!?;]*[\n。！？；.!?;]|[^\n。！？；.!?;]+$/g) ?? [];
}

function lengthOfCommonStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

/** The longest common sequence of pieces stays; the rest went or came. */
function changesBetween(old: readonly string[], now: readonly string[]): TextChange[] {
  const whole = [
    { kind: 'removed' as const, text: old.join('') },
    { kind: 'added' as const, text: now.join('') },
  ];
  if (old.length > piecesCompared || now.length > piecesCompared) return whole;
  const lengths = commonLengths(old, now);
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const changes: TextChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      changes.push({ kind: 'same', text: gone });
      [i, j] = [i + 1, j + 1];
    } else if (gone !== undefined && (come === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      changes.push({ kind: 'removed', text: gone });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: come ?? '' });
      j += 1;
    }
  }
  return changes;
}

/** How much of the rest from each pair of places on is common. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** What was removed and what stands there instead may begin and end alike. */
function narrowed(changes: readonly TextChange[]): TextChange[] {
  return changes.flatMap((change, at) => {
    const [previous, next] = [changes[at - 1], changes[at + 1]];
    if (change.kind === 'added' && previous?.kind === 'removed') return [];
    if (change.kind !== 'removed' || next?.kind !== 'added') return [change];
    const [gone, come] = [piecesOf(change.text), piecesOf(next.text)];
    if (gone.length !== come.length) return lettersChanged(change.text, next.text);
    return gone.flatMap((piece, place) => lettersChanged(piece, come[place] ?? ''));
  });
}

function lettersChanged(before: string, after: string): TextChange[] {
  const [old, now] = [[...before], [...after]];
  const start = lengthOfCommonStart(old, now);
  const end = lengthOfCommonStart(old.slice(start).reverse(), now.slice(start).reverse());
  return [
    { kind: 'same', text: old.slice(0, start).join('') },
    { kind: 'removed', text: old.slice(start, old.length - end).join('') },
    { kind: 'added', text: now.slice(start, now.length - end).join('') },
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ];
}

/** Neighbours of one kind as one, and nothing empty; what went stands before what came. */
function joined(changes: readonly TextChange[]): TextChange[] {
  const result: TextChange[] = [];
  for (const change of changes) {
    if (change.text === '') continue;
    const last = result[result.length - 1];
    if (last?.kind !== change.kind) result.push(change);
    else result[result.length - 1] = { kind: last.kind, text: last.text + change.text };
  }
  return result;
}
