import { daysBefore } from '../../fixtures/demo-restaurant/local-time';

/**
 * Journeys begin before lunch, whatever hour the machine has: a suite that is red at night tells nothing by day.
 * `GALLEY_STORE_TIME=23:55 npx jest --selectProjects browser` begins at another time of the stores' clock, and `now` at
 * the machine's own.
 */
const usual = '11:10';

/** How far the stores' clocks are before this machine's, in milliseconds; the same for the phones of a test. */
export const storeAheadMs = aheadMs(process.env.GALLEY_STORE_TIME || usual, Date.now());

function aheadMs(storeTime: string, nowMs: number): number {
  if (storeTime === 'now') return 0;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(storeTime)) {
    throw new Error(`GALLEY_STORE_TIME is a time such as 23:55, or now, but not "${storeTime}".`);
  }
  return daysBefore(nowMs, 0, storeTime as `${number}:${number}`) - nowMs;
}
