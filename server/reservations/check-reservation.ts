import type { GuestInput } from '../../contract/guest';
import type { StaffInput } from '../../contract/staff';
import { faultOfArrival } from '../../domain/reservation/arrival-times';
import { depositFor } from '../../domain/reservation/deposit';
import { readPhoneNumber } from '../../domain/reservation/phone-number';
import { isLive } from '../../domain/reservation/reservation-lifecycle';
import {
  largestParty,
  turnMinutesFor,
  type ReservationArea,
  type ReservationRules,
} from '../../domain/reservation/reservation-rules';
import { businessDay } from '../../domain/store-hours/business-day';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { isBlocked } from './blocked-guest-document';
import { findStoreWithReservations } from './switched-on';
import type { TableWish } from './table-plan';

/** A guest has at most so many ahead at one store: a table is not kept for everybody by one person. */
const mostAhead = 5;
const minuteMs = 60_000;

export interface CheckedReservation {
  readonly store: StoreDocument;
  readonly rules: ReservationRules;
  readonly wish: TableWish;
  readonly area: ReservationArea | null;
  readonly phone: string | null;
  readonly deposit: number;
}

/** Refuses whatever can be refused without a transaction; whether a table is free is left to it. */
export async function checkReservation(
  services: Services,
  guestId: string,
  input: GuestInput<'reserveTable'>,
): Promise<CheckedReservation | Refused> {
  const checked = await checkWish(services, guestId, input);
  if (checked instanceof Refused) return checked;
  const { store, rules, deposit } = checked;
  if (checked.phone === null && (input.phone !== null || rules.isPhoneNeeded))
    return new Refused('PHONE_WRONG');
  if (deposit !== input.expectedDeposit) return new Refused('DEPOSIT_CHANGED', { amount: deposit });
  return (await faultOfMany(services, guestId, store._id)) ?? checked;
}

/** The same for a guest on the phone, who can always be called back. */
export async function checkPhoneBooking(
  services: Services,
  input: StaffInput<'bookForGuest'>,
): Promise<CheckedReservation | Refused> {
  const checked = await checkWish(services, null, input);
  if (checked instanceof Refused) return checked;
  if (checked.phone === null) return new Refused('PHONE_WRONG');
  const { deposit: amount } = checked;
  return amount === input.expectedDeposit ? checked : new Refused('DEPOSIT_CHANGED', { amount });
}

type Wish = Pick<GuestInput<'reserveTable'>, 'storeId' | 'startMs' | 'partySize' | 'areaId' | 'phone'>;

async function checkWish(
  services: Services,
  guestId: string | null,
  input: Wish,
): Promise<CheckedReservation | Refused> {
  const found = await findStoreWithReservations(services.database, input.storeId);
  if (found instanceof Refused) return found;
  const { store, rules } = found;
  const phone = input.phone === null ? null : readPhoneNumber(input.phone);
  if (await isBlocked(services.database, store._id, { guestId, phone })) return new Refused('GUEST_BLOCKED');
  const wish = checkTime(store, rules, input, services.nowMs());
  if (wish instanceof Refused) return wish;
  const deposit = depositFor(rules.deposit, input.partySize, businessDay(store.hours, input.startMs));
  return { store, rules, wish, area: areaOf(rules, input.areaId), phone, deposit };
}

export function faultOfParty(rules: Pick<ReservationRules, 'turns'>, partySize: number): Refused | null {
  const most = largestParty(rules);
  return partySize < 1 || partySize > most ? new Refused('PARTY_SIZE_WRONG', { most }) : null;
}

/** The stretch for which a party needs its table, where it can arrive then. An area that is gone is no wish. */
export function checkTime(
  store: { readonly hours: StoreHours },
  rules: ReservationRules,
  wanted: { readonly startMs: number; readonly partySize: number; readonly areaId: string | null },
  nowMs: number,
): TableWish | Refused {
  const { startMs, partySize } = wanted;
  const partyFault = faultOfParty(rules, partySize);
  if (partyFault) return partyFault;
  const reason = faultOfArrival({ hours: store.hours, rules, nowMs }, startMs);
  if (reason) return new Refused('RESERVATION_TIME_WRONG', { reason });
  const endMs = startMs + turnMinutesFor(rules, partySize) * minuteMs;
  return { startMs, endMs, partySize, areaId: areaOf(rules, wanted.areaId)?.id ?? null };
}

export function areaOf({ areas }: ReservationRules, areaId: string | null): ReservationArea | null {
  return areas.find(({ id }) => id === areaId) ?? null;
}

async function faultOfMany(
  { database, nowMs }: Services,
  guestId: string,
  storeId: string,
): Promise<Refused | null> {
  const ahead = await database.queryFields(
    'reservations',
    { where: { guestId, startMs: { atLeast: nowMs() } }, orderBy: ['startMs', 'desc'], limit: 50 },
    ['storeId', 'status'],
  );
  const here = ahead.filter((each) => each.storeId === storeId && isLive(each.status));
  return here.length >= mostAhead ? new Refused('RESERVATIONS_ENOUGH', { most: mostAhead }) : null;
}
