const second = 1000;
const hour = 60 * 60 * second;

/** The limits that the three vendors document, and the delays this service gives to what takes time. */
export const printerLimits = {
  /** Tags included, in UTF-8. */
  contentBytes: 5000,
  copiesMost: 9,
  serial: /^[0-9A-Za-z]{4,32}$/,
  originId: /^[\w-]{1,64}$/,
  /** A message that waits longer is dropped without being printed. */
  keptAtMostMs: 24 * hour,
  /** How long one message takes at a printer that works, and at one that a switch made slow. */
  printingMs: 2 * second,
  slowPrintingMs: 120 * second,
  /** How long an answer waits (real time) while a switch says `slow`; longer than any client should wait. */
  slowAnswerMs: 8 * second,
  requestBytes: 256 * 1024,
  /** Printed and dropped messages that are remembered for each printer. */
  messagesKept: 500,
  /** Yilianyun lists at most three pages of a hundred messages. */
  listPages: 3,
  listPageSize: 100,
  tokenValidMs: 30 * 24 * hour,
} as const;
