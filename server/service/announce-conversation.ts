import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { errorText } from '../wechat/transact';

/** Tells the desk of a store that something on it changed. */
export function deskSignalId(storeId: string): string {
  return `service-${storeId}`;
}

/** Tells the guest and whoever looks at one conversation. */
export function conversationSignalId(conversationId: string): string {
  return `service-${conversationId}`;
}

/** Who watches fetches it through a function. A signal that fails is logged: polling stands behind it. */
export async function announceConversation(
  services: Services,
  { _id, storeId }: { readonly _id: string; readonly storeId: string },
): Promise<void> {
  const nowMs = services.nowMs();
  const signals = [conversationSignalId(_id), deskSignalId(storeId)];
  const bumps = signals.map((signalId) => bumpSignal(services.database, signalId, nowMs));
  for (const bump of await Promise.allSettled(bumps)) {
    if (bump.status === 'rejected') services.log({ event: 'signal-failed', error: errorText(bump.reason) });
  }
}
