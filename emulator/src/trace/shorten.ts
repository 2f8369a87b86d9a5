/** The beginning of a text. A long one is copied, since a slice would keep the whole of it in memory. */
export function shorten(text: string, characters: number): string {
  if (text.length <= characters) return text;
  return `${Buffer.from(text.slice(0, characters), 'utf8').toString('utf8')}…`;
}
