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

/** Where a tap was, in px on the screen; null when the event does not say, as from a keyboard. */
export function tapPoint(event: object | undefined): { readonly x: number; readonly y: number } | null {
  if (event === undefined) return null;
  if ('changedTouches' in event && isIndexed(event.changedTouches)) {
    const touched = touchPoint({ touches: event.changedTouches });
    if (touched !== null) return touched;
  }
  if (!('clientX' in event) || !('clientY' in event)) return null;
  return { x: Number(event.clientX), y: Number(event.clientY) };
}
