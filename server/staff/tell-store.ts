import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';

/** Every open phone of the store asks again, so that a right that ended is seen to have ended. */
export function tellStore({ database, nowMs }: Services, storeId: string): Promise<void> {
  return bumpSignal(database, storeSignalId(storeId), nowMs());
}
