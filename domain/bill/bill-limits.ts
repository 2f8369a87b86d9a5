/**
 * Rounds that one bill takes. A payment that settles them all writes each of their orders in one transaction, which the
 * platform bounds at 100 operations.
 */
export const roundsPerBill = 30;

/** Parts that one bill keeps; those that were given up make room for others. */
export const partsPerBill = 40;

/** People among whom a bill is divided equally. */
export const sharersPerBill = 30;

/** Somebody who pays a share has so long; then it is given up, so that others can pay it. */
export const payShareWithinMs = 5 * 60_000;
