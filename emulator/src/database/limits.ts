/** The document database's limits, as CloudBase and MongoDB have them. */
export const limits = {
  /** Rows of a `get()` without `limit` on the server. https://developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/database/read.html */
  defaultRows: 100,
  /** A larger `limit` is lowered silently. */
  maximumRows: 1000,
  /** Rows of an `aggregate().end()` whose pipeline has no `limit` stage. */
  defaultAggregateRows: 20,
  /** Bytes of one answer. */
  answerBytes: 16 * 1024 * 1024,
  /** Bytes of one document. */
  documentBytes: 16 * 1024 * 1024,
  /** A transaction must be committed or aborted within this time, measured in real time. */
  transactionLifeMs: 30_000,
  /** How long a write outside a transaction waits for a document that a transaction holds. */
  lockWaitMs: 30_000,
  /** Writes outside transactions that may wait for held documents at once. */
  waitingWrites: 1000,
  /** `in` lists and their combinations beyond this many index ranges are matched after the index instead. */
  indexRanges: 1000,
} as const;
