/** A name of which only the first character is told: "陈**". Nobody's name is a guest. */
export function maskedName(name: string | null): string | null {
  const [first] = [...(name ?? '').trim()];
  return first === undefined ? null : `${first}**`;
}
