import type { ConsentView } from '../../../contract/consent';
import type { MessageContent } from '../../../domain/consent/message-content';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { consentsText } from '../../text/consents';
import { localText } from '../../text/language';

/** How a guest stands to one purpose. */
export function stateWords({ left, lastAnswer, withdrawnAtMs }: ConsentView): string {
  if (left > 0) return consentsText('left', { count: left });
  if (withdrawnAtMs !== null) return consentsText('withdrawn');
  if (lastAnswer === 'accept') return consentsText('used');
  if (lastAnswer === 'reject') return consentsText('rejected');
  return consentsText(lastAnswer === 'ban' || lastAnswer === 'filter' ? 'banned' : 'none');
}

/** What a message said, beside its purpose. */
export function contentWords(content: MessageContent): string {
  switch (content.purpose) {
    case 'pickup-ready':
      return consentsText('pickupLine', { number: content.pickupNumber });
    case 'refund-done':
      return consentsText('refundLine', { yuan: fenToYuanText(content.amount) });
    case 'order-rejected':
      return consentsText('rejectedLine', { reason: content.reason, yuan: fenToYuanText(content.amount) });
    case 'reservation-reminder':
      return consentsText('reservationLine', { count: content.partySize });
    case 'queue-soon':
      return consentsText('queueSoonLine', { number: content.number, count: content.ahead });
    case 'queue-called':
      return consentsText(content.what === 'called' ? 'queueCalledLine' : 'queueClosedLine', {
        number: content.number,
      });
    case 'conversation-answered':
    case 'review-answered':
      return content.excerpt;
    case 'survey':
      return localText(content.dishName);
    case 'new-dish': {
      const { dishName, price, note, questionId } = content;
      if (questionId !== undefined && note !== undefined) return note;
      return consentsText('dishLine', { dish: localText(dishName), yuan: fenToYuanText(price) });
    }
  }
}
