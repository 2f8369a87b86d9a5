export type WatchRequest =
  | { readonly type: 'watch'; readonly id: string; readonly collection: string; readonly docId: string }
  | { readonly type: 'unwatch'; readonly id: string };

/** Reads what a client sent; a sentence when it cannot be used. */
export function parseWatchRequest(text: string): WatchRequest | string {
  const request = parsed(text);
  if (!request) return 'The message is not a JSON object.';
  const { type, id, collection, docId } = request;
  if (!isName(id)) return '"id" must be a text of 1 to 200 characters that names the watch.';
  if (type === 'unwatch') return { type, id };
  if (type !== 'watch') return '"type" must be "watch" or "unwatch".';
  if (!isName(collection) || !isName(docId))
    return '"collection" and "docId" must name the document to watch.';
  return { type, id, collection, docId };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
