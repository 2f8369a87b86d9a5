/** Where the first finger is on the screen, in px; null once it has left. */
export function touchPoint(event: object): { readonly x: number; readonly y: number } | null {
  const touches: unknown = 'touches' in event ? event.touches : null;
  const first: unknown = isIndexed(touches) ? touches[0] : null;
  if (typeof first !== 'object' || first === null || !('clientX' in first) || !('clientY' in first))
    return null;
  return { x: Number(first.clientX), y: Number(first.clientY) };
}

/** WeChat gives an array, browsers a `TouchList`. */
function isIndexed(value: unknown): value is Readonly<Record<number, unknown>> {
  return typeof value === 'object' && value !== null;
}
