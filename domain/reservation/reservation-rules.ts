import type { Fen } from '../money/fen';
import type { DayPeriod, Weekday } from '../store-hours/store-hours';
import type { LocalText } from '../text/local-text';

/** What a store decides about tables that are kept for guests who come later. */
export interface ReservationRules {
  readonly isOn: boolean;
  /** When a party may arrive, in minutes of the store's day, within the opening hours; null for all of them. */
  readonly periods: readonly DayPeriod[] | null;
  /** Parties arrive at whole multiples of this on the store's clock. */
  readonly slotMinutes: number;
  /** How long a party keeps its table: the first row that reaches its size, so the rows rise and the last is the largest. */
  readonly turns: readonly { readonly upToPartySize: number; readonly minutes: number }[];
  /** Least minutes between booking and arriving. */
  readonly leadMinutes: number;
  readonly daysAhead: number;
  /** Of all tables, so many of a hundred are never reserved, so that who walks in finds one. */
  readonly walkInSharePercent: number;
  /** A table is held so long for a guest who still has to pay the deposit. */
  readonly holdMinutes: number;
  /** A freed table is kept so long for whoever is first on the waiting list. */
  readonly offerMinutes: number;
  /** A party counts as late at its time; after so long its table may be given away. */
  readonly keepMinutes: number;
  /** Nobody has come after so long: the clock marks it. */
  readonly missedAfterMinutes: number;
  readonly isPhoneNeeded: boolean;
  /** A guest who allowed it is reminded so many hours before the arrival; 0 for never. */
  readonly remindHours: number;
  readonly deposit: DepositRule | null;
  readonly areas: readonly ReservationArea[];
}

export interface DepositRule {
  readonly per: 'person' | 'table';
  readonly amount: Fen;
  /** Smaller parties pay none. */
  readonly fromPartySize: number;
  /** Until so many hours before the arrival, cancelling gives all of it back; later the house keeps its share. */
  readonly freeUntilHours: number;
  /** Of a hundred, what the house keeps of a guest who cancels too late; all of it where this is absent. */
  readonly keptPercent?: number;
  /** Business days of the week on which it is asked for; every day where this is absent. */
  readonly weekdays?: readonly Weekday[];
}

/** A part of the room that guests may ask for. */
export interface ReservationArea {
  readonly id: string;
  readonly name: LocalText;
  /** Two or three words on what it is like. */
  readonly note: LocalText;
}

/** Nobody reserves at a store whose owner has not said how. */
export const reservationsOff: ReservationRules = {
  isOn: false,
  periods: null,
  slotMinutes: 30,
  turns: [{ upToPartySize: 12, minutes: 90 }],
  leadMinutes: 30,
  daysAhead: 30,
  walkInSharePercent: 20,
  holdMinutes: 10,
  offerMinutes: 15,
  keepMinutes: 15,
  missedAfterMinutes: 60,
  isPhoneNeeded: true,
  remindHours: 3,
  deposit: null,
  areas: [],
};

export function largestParty({ turns }: Pick<ReservationRules, 'turns'>): number {
  return turns[turns.length - 1]?.upToPartySize ?? 0;
}

export function turnMinutesFor({ turns }: Pick<ReservationRules, 'turns'>, partySize: number): number {
  const turn = turns.find(({ upToPartySize }) => partySize <= upToPartySize);
  if (!turn) throw new RangeError(`a party of ${partySize} is larger than any turn`);
  return turn.minutes;
}
