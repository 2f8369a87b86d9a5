/** How much of the past is kept in memory; older calls are forgotten. */
export const traceLimits = {
  calls: 500,
  operationsPerCall: 200,
  logsPerCall: 1000,
  /** Of an event or a result. */
  textCharacters: 65_536,
  /** Of what an operation was about. */
  detailCharacters: 400,
} as const;
