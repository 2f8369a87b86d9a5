import { excerptOf } from '../../domain/service/plain-words';
import type { OrderDocument } from '../ordering/order-document';
import { orderMessage } from '../outbox/message-entry';
import type { Transaction } from '../wechat/database';

/** What the house did with something that a guest said, and the id under which its message is sent once. */
export type Told =
  | { readonly kind: 'answered'; readonly reviewId: string; readonly words: string }
  | { readonly kind: 'decided'; readonly reviewId: string; readonly version: number }
  /** What was done about a low mark. The words of the task are colleagues' own and stay with them. */
  | { readonly kind: 'seen-to'; readonly taskId: string; readonly version: number };

/** Lets the guest know by message, if they allowed it; a tap leads to what they said. */
export async function tellGuest(
  transaction: Transaction,
  order: OrderDocument,
  told: Told,
  nowMs: number,
): Promise<void> {
  const content = {
    purpose: 'review-answered',
    storeName: order.storeName,
    excerpt: excerptFor(told),
    atMs: nowMs,
  } as const;
  await transaction.set('outbox', orderMessage(order, toldId(told), content, nowMs));
}

export function toldId(told: Told): string {
  switch (told.kind) {
    case 'answered':
      return `review-answered:${told.reviewId}`;
    case 'decided':
      return `review-decided:${told.reviewId}:${told.version}`;
    case 'seen-to':
      return `voice-seen-to:${told.taskId}:${told.version}`;
  }
}

function excerptFor(told: Told): string {
  switch (told.kind) {
    case 'answered':
      return excerptOf(told.words, 20);
    case 'decided':
      return '您的评价有结果了';
    case 'seen-to':
      return '您说的，店里处理好了';
  }
}
