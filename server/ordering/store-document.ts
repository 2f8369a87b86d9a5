import type { DeskChoice } from '../../domain/service/desk-choice';
import { usualSilenceHours, type SilenceHours } from '../../domain/service/silence';
import type { Billing } from '../../domain/bill/billing';
import type { StoreView } from '../../contract/views';
import { reservationRulesOf } from '../reservations/switched-on';
import { queueRulesOf } from '../queue/find-queue';
import type { QueueRules } from '../../domain/queue/queue-rules';
import type { ReservationRules } from '../../domain/reservation/reservation-rules';
import { storedValueOf } from '../stored-value/switched-on';

/**
 * `stores/<storeId>`: everything a store decides by itself. It is read once for each order, so it stays small and
 * names the menu version; the menu itself is a document of its own that never changes.
 */
export interface StoreDocument extends Omit<
  StoreView,
  'id' | 'storedValue' | 'billing' | 'takesReservations' | 'hasQueue'
> {
  readonly _id: string;
  /** Stores are listed in this order; a guest without a table begins at the first. */
  readonly position: number;
  /** Dishes that staff marked as sold out until they say otherwise. */
  readonly soldOutDishIds: readonly string[];
  /**
   * Dishes that staff gave a quantity for one business day, beside the daily quantities of the menu.
   * The portions themselves stand in `stock`; null when staff gave none.
   */
  readonly quantitiesSet: { readonly day: string; readonly dishIds: readonly string[] } | null;
  /** Minutes after the hand-over until an order completes by itself. */
  readonly completeAfterMinutes: number;
  /** Paid orders are taken on without a tap; off while nobody has said otherwise. */
  readonly acceptsByItself?: boolean;
  /** Money paid in advance, which needs a licence: off while the owner has not said otherwise. */
  readonly storedValue?: StoreView['storedValue'];
  /** When guests at a table pay: first, while the owner has not said otherwise. */
  readonly billing?: Billing;
  /** Tables kept for later: none while the owner has not said how. */
  readonly reservations?: ReservationRules;
  /** The version of the house's rules for members; absent while none was saved. */
  readonly memberRulesVersion?: number;
  /** Which version of them this is; absent until somebody changes them in the app. */
  readonly reservationsChangedAtMs?: number;
  /** Numbers at the door: none while the owner has not said how. */
  readonly queue?: QueueRules;
  /** Who answers what guests write outside the app; our own desk while nobody has said otherwise. */
  readonly serviceDesk?: DeskChoice;
  /** See `domain/service/silence.ts`; as usual while nobody has said otherwise. */
  readonly serviceSilenceHours?: SilenceHours;
}

export function silenceHoursOf({
  serviceSilenceHours,
}: Pick<StoreDocument, 'serviceSilenceHours'>): SilenceHours {
  return serviceSilenceHours === undefined ? usualSilenceHours : serviceSilenceHours;
}

export function billingOf(store: Pick<StoreDocument, 'billing'>): Billing {
  return store.billing ?? 'pay-first';
}

/** A store as everybody may see it. */
export function storeView(store: StoreDocument): StoreView {
  return {
    id: store._id,
    name: store.name,
    brand: store.brand,
    lineOfTheDay: store.lineOfTheDay,
    slogan: store.slogan,
    address: store.address,
    phone: store.phone,
    latitude: store.latitude,
    longitude: store.longitude,
    notice: store.notice,
    hours: store.hours,
    slots: store.slots,
    modes: store.modes,
    pricing: store.pricing,
    pausedUntilMs: store.pausedUntilMs,
    promisedMinutes: store.promisedMinutes,
    acceptWithinSeconds: store.acceptWithinSeconds,
    menuVersion: store.menuVersion,
    storedValue: storedValueOf(store),
    billing: billingOf(store),
    takesReservations: reservationRulesOf(store).isOn,
    hasQueue: queueRulesOf(store).isOn,
  };
}
