import { bundleForBench, runBundled } from './bundled-process.mjs';
import { measuredStoreId } from './restaurant-process.mjs';

const bundle = '.cache/bench/load.mjs';

export async function bundleLoad() {
  await bundleForBench('bench/load.ts', bundle, { format: 'esm' });
}

/** Runs guests who come again and again for so long. */
export function runLoad({ url, dishIds }, { kind, guests, ms, warmUpMs = 2000, pauseMs = 0 }) {
  return runBundled(bundle, { url, kind, guests, ms, warmUpMs, pauseMs, storeId: measuredStoreId, dishIds });
}
