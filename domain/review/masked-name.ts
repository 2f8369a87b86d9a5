/** A guest's name as other guests see it: its first character. Null for somebody who has given none. */
export function maskedName(name: string | null): string | null {
  const [first] = [...(name ?? '').trim()];
  return first === undefined ? null : `${first}**`;
}
