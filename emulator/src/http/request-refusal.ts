/** Ends a request with a status and a sentence; thrown by whatever reads the request. */
export class RequestRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    sentence: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence);
  }
}
