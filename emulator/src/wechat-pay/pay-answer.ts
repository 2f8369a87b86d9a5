/** What an operation answers before it is written as JSON and signed; `null` is an empty body. */
export interface PayAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | null;
  /** A file that is answered instead of a body, as it is and without a signature. */
  readonly unsignedFile?: Buffer;
}
