export interface Moment {
  readonly atMs: number;
}

/**
 * One page out of several lists, each newest first and each read one longer than a page. What happened in the same
 * moment as the page's last row is on the page too, for the next one begins before that moment.
 */
export function newestPage<Row extends Moment>(
  lists: readonly (readonly Row[])[],
  length: number,
): { readonly rows: Row[]; readonly nextBeforeMs: number | null } {
  const all = lists.flat().sort((a, b) => b.atMs - a.atMs);
  const last = all[length - 1];
  if (!last) return { rows: all, nextBeforeMs: null };
  const rows = all.filter(({ atMs }) => atMs >= last.atMs);
  const isMore = rows.length < all.length || lists.some((list) => list.length > length);
  return { rows, nextBeforeMs: isMore ? last.atMs : null };
}
