import type { Database } from '../wechat/database';

/**
 * Tells everybody who watches that something changed; they then fetch it through a function.
 * The version is time with a counter, so that the document needs no read before the write.
 */
export async function bumpSignal(database: Database, signalId: string, nowMs: number): Promise<void> {
  bumps = (bumps + 1) % 1000;
  await database.set('signals', { _id: signalId, version: nowMs * 1000 + bumps });
}

let bumps = 0;
