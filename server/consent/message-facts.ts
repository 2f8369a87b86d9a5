import type { CustomerKind, MessageEvent } from '../../domain/consent/message-figures';
import type { MessagePurpose } from '../../domain/consent/purpose';
import { businessDay } from '../../domain/store-hours/business-day';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import type { OutboxDocument } from '../outbox/outbox-document';
import type { Database, Transaction } from '../wechat/database';

export interface Happening {
  /** What happened, once: the entry's id follows from it. */
  readonly cause: string;
  readonly storeId: string;
  readonly purpose: MessagePurpose;
  readonly customer: CustomerKind;
  readonly event: MessageEvent;
  readonly dayClock: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;
  readonly nowMs: number;
}

/** Something to be counted, on its way through the outbox into the figures of its day. */
export function messageFactEntry(happening: Happening): OutboxDocument {
  const { cause, storeId, purpose, customer, event, dayClock, nowMs } = happening;
  return {
    _id: `fact:${event}:${cause}`,
    storeId,
    orderId: '',
    effect: {
      kind: 'message-fact',
      fact: { day: businessDay(dayClock, nowMs), purpose, customer, event },
    },
    createdAtMs: nowMs,
    dueAtMs: nowMs,
    tries: 0,
  };
}

/** Whether the guest has completed an order before. */
export async function customerKind(
  database: Pick<Database | Transaction, 'get'>,
  guestId: string,
): Promise<CustomerKind> {
  const guest = await database.get('guests', guestId);
  return (guest?.spending.length ?? 0) > 0 ? 'old' : 'new';
}
