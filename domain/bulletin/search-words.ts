/**
 * The database has no search in texts, so each post keeps the words by which it is found, in an index: of Latin script
 * whole words, of Chinese every two letters that stand side by side; single letters only of the title. A post keeps
 * `mostWords` of them, title and author first, so the end of a very long text is not found. A search looks one word up
 * in the index and compares the rest with the text itself.
 */
export const mostWords = 600;

export function wordsOfPost(post: {
  readonly title: string;
  readonly authorName: string;
  readonly body: string;
}): string[] {
  const { title, authorName, body } = post;
  const letters = runsOf(title)
    .filter(isChinese)
    .flatMap((run) => [...run]);
  const words = [...wordsIn(title), ...letters, ...wordsIn(authorName), ...wordsIn(body)];
  return [...new Set(words)].slice(0, mostWords);
}

/** The word to look up: the longest one, as the rarest; null when nothing was asked for. */
export function wordToLookUp(search: string): string | null {
  const words = runsOf(search).flatMap((run) => (run.length === 1 ? [run] : wordsIn(run)));
  return [...words].sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Whether everything that was asked for stands in the text. */
export function isFound(search: string, text: string): boolean {
  const where = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((part) => where.includes(part));
}

function wordsIn(text: string): string[] {
  return runsOf(text).flatMap((run) => (isChinese(run) ? pairsOf(run) : [run]));
}

/** Stretches of one script; punctuation and blanks stand between them. */
function runsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{Script=Han}]+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu) ?? [];
}

function isChinese(run: string): boolean {
  return /^\p{Script=Han}/u.test(run);
}

function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}
