import type { ConsentGuestAnswers } from '../../contract/consent';
import type { GuestInput } from '../../contract/guest';
import { Refused } from '../refused';
import type { Services } from '../services';
import { messageFactEntry } from './message-facts';

/** The guest came in through a message. It counts once, however often the message is tapped. */
export async function openMessage(
  services: Services,
  guestId: string,
  { messageId }: GuestInput<'openMessage'>,
): Promise<ConsentGuestAnswers['openMessage'] | Refused> {
  const nowMs = services.nowMs();
  return services.database.transact(async (transaction) => {
    const message = await transaction.get('messages', messageId);
    if (message?.guestId !== guestId || message.status === 'not-sent') return new Refused('MESSAGE_UNKNOWN');
    const { storeId, orderId, purpose, customer, dayClock } = message;
    if (message.openedAtMs !== null) return { orderId };
    await transaction.update('messages', messageId, { openedAtMs: nowMs });
    const happening = { cause: messageId, storeId, purpose, customer, dayClock, nowMs };
    await transaction.add('outbox', messageFactEntry({ ...happening, event: 'opened' }));
    return { orderId };
  });
}
