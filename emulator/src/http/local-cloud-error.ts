/** The local cloud cannot run, for a reason that its user can mend. The message is a sentence to print as it is. */
export class LocalCloudError extends Error {
  constructor(
    readonly code: 'PORT_TAKEN' | 'PORT_REFUSED' | 'BAD_OPTIONS' | 'DATA_FOLDER',
    sentence: string,
    cause?: unknown,
  ) {
    super(sentence, { cause });
    this.name = 'LocalCloudError';
  }
}
