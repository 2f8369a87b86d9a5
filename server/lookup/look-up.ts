import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { LookedUp } from '../../contract/sharing';
import { Refused } from '../refused';
import type { Services } from '../services';
import { findOrderByNumber } from './find-order-by-number';
import { findReservationByNumber } from './find-reservation-by-number';
import { countGuess, forgiveGuess } from './guess-limits';

/** What is typed, as the house writes numbers. */
export interface Question {
  readonly storeId: string;
  readonly number: string;
  readonly phoneEnd: string;
}

/**
 * The state of an order or a reservation, for anybody who knows its number and the end of its phone number. An unknown
 * number and wrong digits are one answer, after the same reads. How hard it is to guess stands in
 * `docs/decisions/0022`.
 */
export async function lookUp(
  services: Services,
  guestId: string,
  { kind, storeId, number, phoneEnd }: GuestInput<'lookUp'>,
): Promise<GuestAnswers['lookUp'] | Refused> {
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const question = { storeId, number: plainNumber(number), phoneEnd };
  const nowMs = services.nowMs();
  const guess = { guestId, number: `${kind} ${storeId} ${question.number}`, atMs: nowMs };
  const limit = await countGuess(services, guess);
  if (limit) return limit;
  const found = await finders[kind](services, question);
  if (found === null) return new Refused('LOOKUP_UNKNOWN');
  await forgiveGuess(services, guess);
  return { found, storeName: store.name, utcOffsetMinutes: store.hours.utcOffsetMinutes, nowMs };
}

const finders: Record<
  GuestInput<'lookUp'>['kind'],
  (services: Services, question: Question) => Promise<LookedUp | null>
> = { order: findOrderByNumber, reservation: findReservationByNumber };

/** People copy numbers in groups, with a mark in front, in small letters. */
function plainNumber(typed: string): string {
  return typed.replace(/[^0-9a-z]/gi, '').toUpperCase();
}
