/** The platform's id of this invocation, by which its log is found. */
export function requestIdOf(context: unknown, newId: () => string): string {
  const fields: { readonly request_id?: unknown; readonly requestId?: unknown } =
    typeof context === 'object' && context !== null ? context : {};
  const id = fields.request_id ?? fields.requestId;
  return typeof id === 'string' ? id : newId();
}
