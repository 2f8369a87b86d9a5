import { callGuest } from '../../platform/cloud';
import { onParameterEntered } from '../../platform/launch';

/** Tells the cloud, once for each message, that its guest came in through it. Nobody waits for it. */
export function noteOpenedMessages(): void {
  const noted = new Set<string>();
  onParameterEntered('m', (messageId) => {
    if (noted.has(messageId)) return;
    noted.add(messageId);
    void callGuest('openMessage', { messageId });
  });
}
