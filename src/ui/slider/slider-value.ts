/** The whole value that a finger at `x` means on a track from `left`, `width` px wide. */
export function valueAt(
  x: number,
  track: { readonly left: number; readonly width: number },
  most: number,
): number {
  if (track.width <= 0) return 0;
  const share = Math.min(1, Math.max(0, (x - track.left) / track.width));
  return Math.round(share * most);
}
