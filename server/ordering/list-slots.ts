import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { listSlots as slotsOfStore, soonestSlot } from '../../domain/store-hours/slots';
import { Refused } from '../refused';
import type { Services } from '../services';

const slotsRead = 1000;

/** The times at which an order for later can be had, full ones included. */
export async function listSlots(
  { database, nowMs }: Services,
  input: GuestInput<'listSlots'>,
): Promise<GuestAnswers['listSlots'] | Refused> {
  const [store, taken] = await Promise.all([
    database.get('stores', input.storeId),
    database.query('slots', {
      where: { storeId: input.storeId, startMs: { atLeast: nowMs() } },
      limit: slotsRead,
    }),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  if (!store.modes.includes(input.mode)) return new Refused('MODE_NOT_OFFERED', { modes: store.modes });
  const ordersBySlotStart = Object.fromEntries(taken.map((slot) => [slot.startMs, slot.orders]));
  const { hours, slots: rules } = store;
  const slots = slotsOfStore({ hours, rules, nowMs: nowMs(), ordersBySlotStart });
  return { slots, soonestMs: soonestSlot(slots)?.startMs ?? null };
}
