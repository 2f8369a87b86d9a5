import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { failedAttempt, countAttempt } from '../limits/count-attempt';
import { findOwnOrder } from '../ordering/find-order';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { ConversationAbout } from './conversation-document';
import { conversationIdFor } from './conversation-id';
import { guestSays, type Said } from './guest-says';
import { messageViews } from './message-views';
import { pictureFault } from './picture-fault';
import type { StoreDocument } from '../ordering/store-document';
import type { StoredContent } from './service-message-document';
import { textFault } from './text-fault';
import { guestConversationView } from './view-conversation';

type Input = GuestInput<'sendServiceMessage'>;

/** The guest says something in the app, once for each request id. */
export async function sendServiceMessage(
  services: Services,
  guestId: string,
  input: Input,
): Promise<GuestAnswers['sendServiceMessage'] | Refused> {
  const store = await services.database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const about = await readContent(services, guestId, input);
  if (about instanceof Refused) return about;
  const tooOften = await countAttempt(services, guestId, 'service-message');
  if (tooOften) return tooOften;
  const said = await guestSays(services, {
    ...{ guestId, store, about, channel: 'app', atMs: services.nowMs(), requestId: input.requestId },
    cause: `app:${input.requestId}`,
    content: input.content,
  });
  if (said instanceof Refused) return said;
  if (!isSame(said.message.content, input.content)) return new Refused('REQUEST_ID_REUSED');
  return answerOf(services, store, said);
}

/** The guest wants a person, whatever a rule has answered. */
export async function askForPerson(
  services: Services,
  guestId: string,
  { storeId, requestId }: GuestInput<'askForPerson'>,
): Promise<GuestAnswers['askForPerson'] | Refused> {
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const tooOften = await countAttempt(services, guestId, 'service-message');
  if (tooOften) return tooOften;
  const said = await guestSays(services, {
    ...{ guestId, store, about: null, channel: 'app', atMs: services.nowMs(), requestId },
    cause: `person:${requestId}`,
    content: { kind: 'note', text: { zh: '在帮您找店员', en: 'Looking for a person' }, offersPerson: false },
  });
  if (said instanceof Refused) return said;
  const { message, ...answer } = await answerOf(services, store, said);
  return { ...answer, notes: [message, ...answer.notes] };
}

async function answerOf(services: Services, store: StoreDocument, said: Said) {
  const [views, conversation] = await Promise.all([
    messageViews(services, said.conversation, 'guest', [said.message, ...said.notes]),
    guestConversationView(services, store, said.conversation),
  ]);
  const [message, ...notes] = views;
  if (!message) throw new Error(`the message ${said.message._id} is not its author's to see`);
  return { message, notes, conversation };
}

/** What is cited must be the guest's own; yields what the conversation is about then. */
async function readContent(
  services: Services,
  guestId: string,
  { content, storeId }: Input,
): Promise<ConversationAbout | null | Refused> {
  switch (content.kind) {
    case 'text':
      return textFault(content.text);
    case 'picture':
      return pictureFault(services, conversationIdFor(guestId, storeId), content.fileId);
    case 'order': {
      const order = await findOwnOrder(services, guestId, content.orderId);
      if (order instanceof Refused) return order;
      const { _id: orderId, mode, pickupNumber } = order;
      return order.storeId === storeId
        ? { kind: 'order', orderId, mode, pickupNumber }
        : new Refused('ORDER_UNKNOWN');
    }
    case 'reservation': {
      const { reservationId } = content;
      const reservation = await services.database.get('reservations', reservationId);
      if (reservation?.guestId === guestId && reservation.storeId === storeId) {
        return { kind: 'reservation', reservationId, startMs: reservation.startMs };
      }
      const fault = new Refused('RESERVATION_UNKNOWN');
      return failedAttempt(services, { personId: guestId, kind: 'order', fault });
    }
  }
}

/** The same request id never stands for two messages. */
export function isSame(stored: StoredContent, wanted: StoredContent): boolean {
  const keys = Object.keys(wanted) as (keyof StoredContent)[];
  return keys.every((key) => stored[key] === wanted[key]);
}
