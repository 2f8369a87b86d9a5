/** A request as it came over HTTP, `/pay` taken off its path. */
export interface PayRequest {
  readonly method: string;
  /** Path with query, exactly as it was sent. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawBody: Buffer;
}

export function headerText(request: PayRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The query's values; a name given twice counts once, with its first value. */
export function queryOf(request: PayRequest): URLSearchParams {
  return new URL(request.path, 'http://local').searchParams;
}

/** The body as a JSON object, or null when it is none. */
export function bodyOf(request: PayRequest): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(request.rawBody.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
