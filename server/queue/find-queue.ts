import type { QueueShutReason } from '../../contract/queue';
import { queueOff, type QueueRules } from '../../domain/queue/queue-rules';
import { businessDay } from '../../domain/store-hours/business-day';
import { acceptsOrdersAt } from '../../domain/store-hours/opening';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { queueDayId, type QueueDayDocument } from './queue-documents';

/**
 * What the owner of a store decided; at a store whose owner never did nobody waits by number. Rules that were set before
 * there was anything more to decide have it as it is at such a store.
 */
export function queueRulesOf(store: Pick<StoreDocument, 'queue'>): QueueRules {
  return { ...queueOff, ...store.queue };
}

export interface Queue {
  readonly store: StoreDocument;
  readonly rules: QueueRules;
  readonly day: QueueDayDocument;
  /** Why no numbers are given now; null when they are. */
  readonly shut: QueueShutReason | null;
}

/** The queue of a store as it is now. */
export async function findQueue(services: Services, storeId: string): Promise<Queue | Refused> {
  const { database } = services;
  const nowMs = services.nowMs();
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const rules = queueRulesOf(store);
  const date = businessDay(store.hours, nowMs);
  const _id = queueDayId(storeId, date);
  const found = await database.get('queueDays', _id);
  const day = found ?? { _id, storeId, day: date, closedAtMs: null, sendHomeDueAtMs: null };
  return { store, rules, day, shut: shutReason({ store, rules, day }, nowMs) };
}

function shutReason({ store, rules, day }: Omit<Queue, 'shut'>, nowMs: number): QueueShutReason | null {
  if (!rules.isOn) return 'OFF';
  if (!acceptsOrdersAt(store.hours, nowMs)) return 'STORE_CLOSED';
  return day.closedAtMs === null ? null : 'CLOSED_TODAY';
}

export function faultOfShut({ shut }: Pick<Queue, 'shut'>): Refused | null {
  if (shut === null) return null;
  return shut === 'OFF' ? new Refused('QUEUE_OFF') : new Refused('QUEUE_CLOSED', { reason: shut });
}
