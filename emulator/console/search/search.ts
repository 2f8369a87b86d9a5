/** Something that can be found, with the address that shows it. */
export interface Findable {
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  /** Ids, numbers and texts by which it is found. */
  readonly words: readonly string[];
  readonly address: string;
}

const scores = { equal: 100, begins: 60, holds: 30, title: 10 } as const;

/** Everything that holds each of the query's words, the closest first; equals keep the order they came in. */
export function search(items: Iterable<Findable>, query: string, limit = 30): readonly Findable[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found: { readonly item: Findable; readonly score: number }[] = [];
  for (const item of items) {
    const score = scoreOf(item, wanted);
    if (score > 0) found.push({ item, score });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item);
}

function scoreOf({ title, words }: Findable, wanted: readonly string[]): number {
  let sum = 0;
  const lower = [title, ...words].map((word) => word.toLowerCase());
  for (const part of wanted) {
    const best = Math.max(...lower.map((word) => closeness(word, part)));
    if (best === 0) return 0;
    sum += best + (lower[0]?.includes(part) ? scores.title : 0);
  }
  return sum;
}

function closeness(word: string, part: string): number {
  if (word === part) return scores.equal;
  if (word.startsWith(part)) return scores.begins;
  return word.includes(part) ? scores.holds : 0;
}
