const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** How long things around a printer take, and how long somebody waits for them. */
export const printTiming = {
  /** As long as any function lives: whoever holds a printer has ended when it is over. */
  leaseMs: minuteMs,
  /** A message that went out without an answer may still be under way for so long; only then is the vendor asked. */
  arrivesWithinMs: 30 * secondMs,
  /** A working printer needs some seconds for a slip. */
  askPrintedAfterMs: 5 * secondMs,
  askAgainAfterMs: minuteMs,
  /** Not printed for so long, and staff are told. */
  alarmAfterMs: 3 * minuteMs,
  /** A ticket this old helps nobody; it would only be cooked a second time. */
  staleAfterMs: 12 * hourMs,
  /** After so long a party was called or has gone, and its number on paper would only be taken for another one's. */
  queueStaleAfterMs: 20 * minuteMs,
  /** How long the vendor is asked for a message that it has. */
  givenUpAfterMs: 24 * hourMs,
  /** How long a message is kept once it is final; a failed one rings as long. */
  keptMs: 24 * hourMs,
  /** Nobody who waits for an answer waits longer for the printers. */
  liveDeliveryMs: 4 * secondMs,
} as const;
