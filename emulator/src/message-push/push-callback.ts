/**
 * Where a kind of push goes, as `callbacks` of WeChat's message push configuration name it. A kind is a message type
 * and, for the type `event`, an event; each kind goes to one function.
 */
export interface PushCallback {
  readonly msgType: string;
  /** Empty unless `msgType` is `event`. */
  readonly event: string;
  readonly functionName: string;
}

/** Says what is wrong with a configuration, or null. */
export function callbacksFault(callbacks: readonly PushCallback[]): string | null {
  const kinds = new Set<string>();
  for (const { msgType, event, functionName } of callbacks) {
    if (msgType === '' || functionName === '') return 'every callback needs "msgType" and "functionName".';
    if ((msgType === 'event') !== (event !== '')) {
      return `the callback for ${msgType} ${msgType === 'event' ? 'needs' : 'takes no'} "event".`;
    }
    const kind = `${msgType} ${event}`.trim();
    if (kinds.has(kind)) return `"${kind}" goes to one function only, yet it is named twice.`;
    kinds.add(kind);
  }
  return null;
}

export function functionFor(
  callbacks: readonly PushCallback[],
  msgType: string,
  event: string,
): string | null {
  const found = callbacks.find((callback) => callback.msgType === msgType && callback.event === event);
  return found?.functionName ?? null;
}
