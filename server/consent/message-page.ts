import type { MessagePurpose } from '../../domain/consent/purpose';
import type { MessageRequest } from './message-document';

const pageByPurpose: Readonly<Partial<Record<MessagePurpose, string>>> = {
  'new-dish': 'pages/menu/index',
  'reservation-reminder': 'customer/reservations/index',
};

/** Where a tap on the message leads; `m` tells the app which message it came through. */
export function messagePage(messageId: string, { content, orderId, storeId }: MessageRequest): string {
  const through = `m=${encodeURIComponent(messageId)}`;
  if (content.purpose === 'conversation-answered') return `customer/chat/index?store=${storeId}&${through}`;
  if (content.purpose === 'queue-soon' || content.purpose === 'queue-called') {
    return `customer/queue/index?store=${storeId}&${through}`;
  }
  if (content.purpose === 'new-dish' && content.questionId !== undefined) {
    return `customer/dish-question/index?id=${content.questionId}&${through}`;
  }
  if (content.purpose === 'review-answered' || content.purpose === 'survey') {
    return `customer/review/index?id=${orderId ?? ''}&${through}`;
  }
  const page = pageByPurpose[content.purpose];
  if (page !== undefined) return `${page}?${through}`;
  return orderId === null
    ? `customer/consents/index?${through}`
    : `pages/order/index?id=${orderId}&${through}`;
}
