import { reservationsOff, type ReservationRules } from '../../domain/reservation/reservation-rules';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';

/**
 * What the owner of a store decided; a store whose owner never did keeps no tables for later. What the rules could not
 * say when they were written is as the house has it by default.
 */
export function reservationRulesOf(store: Pick<StoreDocument, 'reservations'>): ReservationRules {
  return { ...reservationsOff, ...store.reservations };
}

/** A store that takes reservations now, with its rules. */
export async function findStoreWithReservations(
  database: Pick<Transaction, 'get'>,
  storeId: string,
): Promise<{ readonly store: StoreDocument; readonly rules: ReservationRules } | Refused> {
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const rules = reservationRulesOf(store);
  return rules.isOn ? { store, rules } : new Refused('RESERVATIONS_OFF');
}
