import type { GuestInput } from '../../contract/guest';
import { acceptsOrdersAt, nextOpeningMs } from '../../domain/store-hours/opening';
import { listSlots } from '../../domain/store-hours/slots';
import { Refused } from '../refused';
import type { StoreDocument } from './store-document';

/**
 * Why the store cannot have the order ready when it is wanted. A pause and closed doors stop orders for now; an order
 * for later needs one of the slots that the hours and the lead time leave. Whether a slot has room, its document says.
 */
export function faultOfTime(
  store: StoreDocument,
  input: Pick<GuestInput<'placeOrder'>, 'slotStartMs'>,
  nowMs: number,
): Refused | null {
  const { hours } = store;
  const wantedAtMs = input.slotStartMs ?? nowMs;
  if (store.pausedUntilMs !== null && wantedAtMs < store.pausedUntilMs) {
    return new Refused('STORE_PAUSED', { pausedUntilMs: store.pausedUntilMs });
  }
  if (input.slotStartMs === null) {
    if (acceptsOrdersAt(hours, nowMs)) return null;
    return new Refused('STORE_CLOSED', { hours, nextOpeningMs: nextOpeningMs(hours, nowMs) });
  }
  const slots = listSlots({ hours, rules: store.slots, nowMs, ordersBySlotStart: {} });
  if (slots.some((slot) => slot.startMs === input.slotStartMs)) return null;
  return new Refused('SLOT_UNKNOWN', { slotStartMs: input.slotStartMs });
}
