import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import { errorText } from '../wechat/transact';

/** What the day at the door is watched by: who comes, who sits and who waits for a table. */
export function doorSignalId(storeId: string): string {
  return `reservations-${storeId}`;
}

/**
 * Tells whoever looks at the day at the door, or at the tables, that a party was written down, moved or has left. What was
 * done stays done when a signal fails: the pages ask again by themselves.
 */
export async function announceDoor(services: Services, storeId: string): Promise<void> {
  const nowMs = services.nowMs();
  try {
    await Promise.all(
      [doorSignalId(storeId), storeSignalId(storeId)].map((id) => bumpSignal(services.database, id, nowMs)),
    );
  } catch (error) {
    services.log({ event: 'signal-failed', error: errorText(error) });
  }
}
