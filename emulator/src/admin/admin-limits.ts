/** Limits of the SDK's interface on this machine; each service has its own beneath them. */
export const adminLimits = {
  /** The largest document that MongoDB takes, with room for its envelope. */
  bodyBytes: 17 * 1024 * 1024,
} as const;
