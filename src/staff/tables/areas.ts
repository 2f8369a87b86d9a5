/** Tables that stand together. */
export interface Area<Table> {
  /** What their names begin with; empty for names without a letter in front. */
  readonly letter: string;
  readonly tables: readonly Table[];
}

/** Tables by area, as their names say it: A01 to A12 stand together. Within an area they are in the order of their numbers. */
export function areasOf<Table extends { readonly name: string }>(tables: readonly Table[]): Area<Table>[] {
  const byLetter = new Map<string, Table[]>();
  const inOrder = [...tables].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  for (const table of inOrder) {
    const letter = /^[^\d\s]+/.exec(table.name)?.[0] ?? '';
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), table]);
  }
  return [...byLetter].map(([letter, inArea]) => ({ letter, tables: inArea }));
}
