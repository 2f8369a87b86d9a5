import type { LocalText } from '../text/local-text';

/** Parties of like size that wait for like tables. */
export interface QueueGroup {
  /** In front of its numbers: `B` of B023. */
  readonly letter: string;
  readonly name: LocalText;
  /** Parties of up to so many; the groups rise, and the last is the largest that can wait. */
  readonly upToPartySize: number;
  /** How long such a party keeps its table, where too few have been measured. */
  readonly turnMinutes: number;
}

/** What a store decides about those who wait at its door. */
export interface QueueRules {
  readonly isOn: boolean;
  readonly groups: readonly QueueGroup[];
  /** A number is given to whoever is at most so far away; null for those at the door alone. */
  readonly fromHomeMetres: number | null;
  /** A called party has so long to come. */
  readonly comeWithinMinutes: number;
  /** A passed number comes back within so long, so often, and is placed behind so many parties. */
  readonly backWithinMinutes: number;
  readonly timesBack: number;
  readonly backBehindParties: number;
  /** A guest is told when so many parties are ahead. */
  readonly toldWhenAhead: number;
  /** Numbers that one guest can take at the store on a business day. */
  readonly numbersPerDay: number;
  /** A number that a colleague takes comes out of the printer by itself. */
  readonly printsNumbers: boolean;
  /**
   * What proves that a guest is at the door. `printed` is the code of the poster, which a photograph passes on;
   * `screen` is the one on the screen alone, which changes every few minutes.
   */
  readonly doorProof: DoorProof;
}

export type DoorProof = 'printed' | 'screen';

/** Nobody waits by number at a store whose owner has not said how. */
export const queueOff: QueueRules = {
  isOn: false,
  groups: [
    { letter: 'A', name: { zh: '小桌', en: 'Small table' }, upToPartySize: 2, turnMinutes: 60 },
    { letter: 'B', name: { zh: '中桌', en: 'Medium table' }, upToPartySize: 4, turnMinutes: 75 },
    { letter: 'C', name: { zh: '大桌', en: 'Large table' }, upToPartySize: 8, turnMinutes: 90 },
  ],
  fromHomeMetres: null,
  comeWithinMinutes: 5,
  backWithinMinutes: 30,
  timesBack: 1,
  backBehindParties: 1,
  toldWhenAhead: 2,
  numbersPerDay: 3,
  printsNumbers: false,
  doorProof: 'printed',
};

export const mostQueueGroups = 6;

/** The group a party waits in; null when nobody seats so many. */
export function groupForParty({ groups }: Pick<QueueRules, 'groups'>, partySize: number): QueueGroup | null {
  if (partySize < 1) return null;
  return groups.find(({ upToPartySize }) => partySize <= upToPartySize) ?? null;
}

/** The group that a table with so many seats is for: one that is larger than any party is for the largest. */
export function groupForSeats({ groups }: Pick<QueueRules, 'groups'>, seats: number): QueueGroup | null {
  return groups.find(({ upToPartySize }) => seats <= upToPartySize) ?? groups[groups.length - 1] ?? null;
}

export function largestQueueParty({ groups }: Pick<QueueRules, 'groups'>): number {
  return groups[groups.length - 1]?.upToPartySize ?? 0;
}

/** The smallest party of a group: one more than the group before takes. */
export function smallestPartyOf({ groups }: Pick<QueueRules, 'groups'>, letter: string): number {
  const index = groups.findIndex((group) => group.letter === letter);
  return (groups[index - 1]?.upToPartySize ?? 0) + 1;
}

/** What is wrong with groups that somebody wants to keep; null when they stand. */
export function faultOfGroups(groups: readonly QueueGroup[]): 'NONE' | 'LETTER_TWICE' | 'NOT_RISING' | null {
  if (groups.length === 0 || groups.length > mostQueueGroups) return 'NONE';
  if (new Set(groups.map(({ letter }) => letter)).size !== groups.length) return 'LETTER_TWICE';
  const rises = groups.every(
    ({ upToPartySize }, index) => upToPartySize > (groups[index - 1]?.upToPartySize ?? 0),
  );
  return rises ? null : 'NOT_RISING';
}

/** `B023`: the letter of the group and the how-manieth number of it on the business day. */
export function queueNumberText(letter: string, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1) {
    throw new RangeError(`the sequence of a number must be a whole number from 1, but is ${sequence}`);
  }
  return `${letter}${String(sequence).padStart(3, '0')}`;
}
