import type {
  MessagePage,
  ServiceDelivery,
  ServiceMessageContent,
  ServiceMessageView,
} from '../../contract/service';
import type { OrderDocument } from '../ordering/order-document';
import type { ReservationDocument } from '../reservations/reservation-document';
import type { Services } from '../services';
import { citedOrder, citedReservation } from './cited';
import type { ConversationDocument } from './conversation-document';
import type { ServiceMessageDocument } from './service-message-document';

const messagesPerPage = 30;

/** Who looks: the guest, or colleagues. */
export type Viewer = 'guest' | 'staff';

/** The newest page of a conversation, or the one before a position, oldest first. */
export async function readMessages(
  services: Services,
  conversation: ConversationDocument,
  viewer: Viewer,
  before: number | null,
): Promise<MessagePage> {
  const found = await services.database.query('serviceMessages', {
    where: {
      conversationId: conversation._id,
      ...(before === null ? {} : { position: { below: before } }),
    },
    orderBy: ['position', 'desc'],
    limit: messagesPerPage + 1,
  });
  const page = found.slice(0, messagesPerPage);
  return {
    messages: await messageViews(services, conversation, viewer, [...page].reverse()),
    olderBefore: found.length > messagesPerPage ? (page.at(-1)?.position ?? null) : null,
  };
}

/** Messages as one side may see them, with what they cite. */
export async function messageViews(
  services: Services,
  conversation: ConversationDocument,
  viewer: Viewer,
  messages: readonly ServiceMessageDocument[],
): Promise<ServiceMessageView[]> {
  const shown = messages.filter(({ isForStaff }) => viewer === 'staff' || !isForStaff);
  const cited = await readCited(services, shown);
  return shown.map((message) => messageView(message, conversation, viewer, cited));
}

interface Cited {
  readonly orders: ReadonlyMap<string, OrderDocument>;
  readonly reservations: ReadonlyMap<string, ReservationDocument>;
}

async function readCited(
  { database }: Services,
  messages: readonly ServiceMessageDocument[],
): Promise<Cited> {
  const orderIds = new Set<string>();
  const reservationIds = new Set<string>();
  for (const { content } of messages) {
    if (content.kind === 'order') orderIds.add(content.orderId);
    if (content.kind === 'reservation') reservationIds.add(content.reservationId);
  }
  const [orders, reservations] = await Promise.all([
    orderIds.size === 0
      ? []
      : database.query('orders', { where: { _id: { oneOf: [...orderIds] } }, limit: orderIds.size }),
    reservationIds.size === 0
      ? []
      : database.query('reservations', {
          where: { _id: { oneOf: [...reservationIds] } },
          limit: reservationIds.size,
        }),
  ]);
  return {
    orders: new Map(orders.map((order) => [order._id, order])),
    reservations: new Map(reservations.map((reservation) => [reservation._id, reservation])),
  };
}

function messageView(
  message: ServiceMessageDocument,
  conversation: ConversationDocument,
  viewer: Viewer,
  cited: Cited,
): ServiceMessageView {
  const { _id: id, position, author, agentName, channel, atMs, check, fault, requestId } = message;
  const isOwn = (author === 'guest') === (viewer === 'guest') && author !== 'house';
  return {
    ...{ id, position, author, agentName, channel, atMs, check },
    content:
      check === 'clear' || (isOwn && viewer === 'guest')
        ? contentView(message, cited)
        : { kind: 'held-back' },
    delivery: deliveryOf(message, conversation),
    fault: viewer === 'staff' ? fault : null,
    requestId: isOwn ? requestId : null,
  };
}

function contentView({ content, guestId }: ServiceMessageDocument, cited: Cited): ServiceMessageContent {
  if (content.kind === 'order') {
    const order = cited.orders.get(content.orderId);
    return { kind: 'order', order: order?.guestId === guestId ? citedOrder(order) : null };
  }
  if (content.kind === 'reservation') {
    const reservation = cited.reservations.get(content.reservationId);
    const isTheirs = reservation?.guestId === guestId;
    return { kind: 'reservation', reservation: isTheirs ? citedReservation(reservation) : null };
  }
  return content;
}

function deliveryOf(message: ServiceMessageDocument, conversation: ConversationDocument): ServiceDelivery {
  const { author, delivery, position } = message;
  if (delivery === 'failed' || delivery === 'unclear') return delivery;
  if (delivery === 'pending' || delivery === 'sending') return 'pending';
  const readUpTo = author === 'guest' ? conversation.staffReadPosition : conversation.guestReadPosition;
  return position <= readUpTo ? 'read' : 'delivered';
}
