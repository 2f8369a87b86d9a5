import { bundleForBench, runBundled } from './bundled-process.mjs';
import { measuredStoreId } from './restaurant-process.mjs';
import { held } from './table.mjs';

const bundle = '.cache/bench/full-house.cjs';
const calls = 50;
const limitMs = 50;

export async function bundleFullHouse() {
  await bundleForBench('bench/full-house.ts', bundle, { format: 'cjs', packages: 'external' });
}

/** What a month of times costs a full house: the time of the function as the local cloud saw it, database included. */
export async function measureReservations({ url, control }) {
  const { tables } = await runBundled(bundle, { url, storeId: measuredStoreId, calls });
  const seen = await control(`calls?limit=${calls}`);
  const times = seen
    .filter(({ action }) => action === 'listReservationTimes')
    .map(({ durationMs }) => durationMs)
    .sort((a, b) => a - b);
  if (times.length === 0) throw new Error('The trace holds no call for the times of a month.');
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return [
    held(
      `server time for a month of ${tables} tables, p50 of ${times.length} calls`,
      `${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms`,
      `≤ ${limitMs} ms`,
      at(0.5) <= limitMs,
    ),
  ];
}
