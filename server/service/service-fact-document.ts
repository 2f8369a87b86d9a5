import type { ServiceFact, ServiceHappening } from '../../domain/service/service-fact';
import { businessDay } from '../../domain/store-hours/business-day';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import type { Transaction } from '../wechat/database';
import type { ConversationDocument } from './conversation-document';

/** `serviceFacts/fact:<kind>:<cause>`: see `ServiceFact`. Nothing in it says who the guest was but the conversation's id. */
export type ServiceFactDocument = ServiceFact & {
  readonly _id: string;
  /** When it is to be folded into figures; null when it was. */
  readonly dueAtMs: number | null;
};

type DayClock = Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;

/** Writes down what happened, in the transaction in which it did; the same cause is one fact. */
export async function addFact(
  transaction: Transaction,
  conversation: Pick<ConversationDocument, '_id' | 'storeId'>,
  happening: ServiceHappening,
  told: { readonly cause: string; readonly dayClock: DayClock; readonly nowMs: number },
): Promise<void> {
  const { cause, dayClock, nowMs } = told;
  const _id = `fact:${happening.kind}:${cause}`;
  if (await transaction.get('serviceFacts', _id)) return;
  await transaction.add('serviceFacts', {
    ...happening,
    ...{ _id, storeId: conversation.storeId, conversationId: conversation._id },
    ...{ day: businessDay(dayClock, nowMs), atMs: nowMs, dueAtMs: nowMs },
  });
}
