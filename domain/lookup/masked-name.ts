/** The first letter of a name and two stars, however long it is: 何** for 何女士. Empty for none. */
export function maskedName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}**`;
}
