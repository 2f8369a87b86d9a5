/**
 * The codes of the real service. `wx-server-sdk` maps them to errCode: DATABASE_REQUEST_FAILED -502001,
 * DATABASE_COLLECTION_NOT_EXIST -502005, every other one of these -501001.
 */
export type DatabaseErrorCode =
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'INVALID_PARAM';

/** A refusal that the caller is told with a code and a sentence; anything else that is thrown is a fault of ours. */
export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'DatabaseError';
  }
}

/** How the real sentences end. */
const contact = 'Please check your request, but if the problem persists, contact us.';

/** The sentences; those in brackets begin as the real service's do, because applications look for these words. */
export const databaseErrors = {
  collectionNotExist: (name: string) =>
    new DatabaseError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}. Declare the collection in the project's collections file or create it with createCollection first.`,
    ),
  collectionExists: (name: string) =>
    new DatabaseError(
      'DATABASE_COLLECTION_ALREADY_EXIST',
      `[ResourceUnavailable.ResourceExist] Table exist: ${name}. ${contact}`,
    ),
  duplicateKey: (collection: string, index: string, key: string) =>
    new DatabaseError(
      'DATABASE_REQUEST_FAILED',
      `[FailedOperation] E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`,
    ),
  failedOperation: (sentence: string) =>
    new DatabaseError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${sentence}`),
  invalidParameter: (sentence: string) =>
    new DatabaseError('INVALID_PARAM', `[InvalidParameter] ${sentence}`),
  answerTooLarge: (bytes: number) =>
    new DatabaseError(
      'DATABASE_REQUEST_FAILED',
      `[LimitExceeded] The answer has ${bytes} bytes and one answer may have 16 MB; ask for fewer documents or fields.`,
    ),
  lockWaitTooLong: (collection: string) =>
    new DatabaseError(
      'DATABASE_REQUEST_FAILED',
      `[FailedOperation] The write to ${collection} waited too long for a document that a transaction holds; try again.`,
    ),
  transactionConflict: () =>
    new DatabaseError(
      'DATABASE_TRANSACTION_CONFLICT',
      `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${contact}`,
    ),
  transactionBusy: () =>
    new DatabaseError(
      'DATABASE_TRANSACTION_FAIL',
      `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${contact}`,
    ),
  transactionNotExist: () =>
    new DatabaseError(
      'DATABASE_TRANSACTION_FAIL',
      `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${contact}`,
    ),
  notEmulated: (what: string) =>
    new DatabaseError('DATABASE_REQUEST_FAILED', `[NotEmulated] The local cloud does not emulate ${what}.`),
} as const;
