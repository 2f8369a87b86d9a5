import { callGuest } from '../../platform/cloud';

const noted = new Set<string>();

/** The page was opened through a message: `m` in its address says which. Nobody waits for it. */
export function noteOpenedMessage(messageId: string | undefined): void {
  if (messageId === undefined || messageId === '' || noted.has(messageId)) return;
  noted.add(messageId);
  void callGuest('openMessage', { messageId: decodeURIComponent(messageId) });
}
