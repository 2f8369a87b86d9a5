import * as v from 'valibot';
import type { QueueStatus } from '../domain/queue/queue-lifecycle';
import { queueOff, type QueueRules } from '../domain/queue/queue-rules';
import type { WaitEstimate } from '../domain/queue/wait-estimate';
import type { LocalText } from '../domain/text/local-text';
import type { ConsentAsk } from './consent';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const scene = v.pipe(v.string(), v.maxLength(32));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
/** Any whole number is understood; the store says which it can seat. */
const partySize = whole(0, 9999);
const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
const position = v.strictObject({ latitude: degrees(90), longitude: degrees(180) });
const ticketId = v.strictObject({ ticketId: id });
const localText = v.strictObject({
  zh: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(12)),
  en: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(24)),
});

/** What a guest does about the queue at a door; part of the function `guest`. */
export const guestQueueInputs = {
  /** `doorCode` is the scene of the code at the door, which also names the store. */
  viewQueue: v.strictObject({ storeId: v.nullable(id), doorCode: v.nullable(scene) }),
  takeQueueNumber: v.strictObject({
    /** Made by the phone for one wish to wait; a repeat finds the same number. */
    requestId,
    storeId: id,
    partySize,
    /** One of the two proves that the guest is here or near: null for neither. */
    doorCode: v.nullable(scene),
    position: v.nullable(position),
    /** The guest knows that a table seems to be free, and wants a number all the same. */
    evenIfFree: v.boolean(),
  }),
  /** A number that a colleague took becomes this guest's. */
  takeOverQueueNumber: v.strictObject({ code: scene }),
  leaveQueue: ticketId,
  comeBackToQueue: ticketId,
  changeQueueParty: v.strictObject({ ticketId: id, partySize }),
} as const;

const ofTicket = { storeId: id, ticketId: id };

const group = v.strictObject({
  letter: v.pipe(v.string(), v.regex(/^[A-Z]$/)),
  name: localText,
  upToPartySize: whole(1, 99),
  turnMinutes: whole(10, 240),
});

/** What colleagues do at the door; part of the function `staff`. */
export const staffQueueInputs = {
  queueDesk: v.strictObject({ storeId: id }),
  /** Numbers alone, for the screen that everybody sees. */
  queueScreen: v.strictObject({
    storeId: id,
    /** How long the code that the screen shows is good; null or left out for a screen that shows none. */
    codeUntilMs: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null),
  }),
  /** `seenCalls` is how often it was called when the colleague decided: of two who call at once, one does. */
  callQueueTicket: v.strictObject({ ...ofTicket, seenCalls: whole(0, 99) }),
  passQueueTicket: v.strictObject(ofTicket),
  returnQueueTicket: v.strictObject(ofTicket),
  seatQueueTicket: v.strictObject({ ...ofTicket, tableId: id }),
  /** The party has gone. */
  dropQueueTicket: v.strictObject(ofTicket),
  /** For a guest without a phone. */
  takeNumberForGuest: v.strictObject({ storeId: id, requestId, partySize }),
  /** Tables that a party of this size can have now, the best first. */
  queueTables: v.strictObject({ storeId: id, partySize: whole(1, 99) }),
  /** No new numbers today; `sendsHome` ends those that wait as well, and tells them. */
  closeQueue: v.strictObject({ storeId: id, sendsHome: v.boolean() }),
  openQueue: v.strictObject({ storeId: id }),
  viewQueueRules: v.strictObject({ storeId: id }),
  setQueueRules: v.strictObject({
    storeId: id,
    rules: v.strictObject({
      isOn: v.boolean(),
      groups: v.pipe(v.array(group), v.maxLength(6)),
      fromHomeMetres: v.nullable(whole(100, 50_000)),
      comeWithinMinutes: whole(1, 30),
      backWithinMinutes: whole(0, 240),
      timesBack: whole(0, 5),
      backBehindParties: whole(0, 10),
      toldWhenAhead: whole(1, 10),
      numbersPerDay: whole(1, 20),
      /** A phone with an older version of the app does not know of the last two. */
      printsNumbers: v.optional(v.boolean(), queueOff.printsNumbers),
      doorProof: v.optional(v.picklist(['printed', 'screen']), queueOff.doorProof),
    }),
  }),
  /** Prints a number for the party; printed once more, it says so. A repeat prints nothing. */
  printQueueTicket: v.strictObject({ ...ofTicket, requestId }),
  renewDoorCode: v.strictObject({ storeId: id }),
  /** The code of a number that a phone is to take over; null for the one at the door. */
  doorCodePicture: v.strictObject({ storeId: id, ticketId: v.nullable(id) }),
} as const;

/** A number as its guest sees it. */
export interface QueueTicketView {
  readonly id: string;
  /** `B023`. */
  readonly number: string;
  readonly status: QueueStatus;
  readonly partySize: number;
  readonly letter: string;
  readonly groupName: LocalText;
  readonly takenAtMs: number;
  /** Parties that are called before; null when it does not wait. */
  readonly ahead: number | null;
  readonly estimate: WaitEstimate | null;
  /** The last numbers ahead, nearest last; at most five. */
  readonly numbersAhead: readonly string[];
  /** How often it was called, and until when the party is waited for. */
  readonly calls: number;
  readonly comeUntilMs: number | null;
  /** Until when a passed number may come back; null when it may not. */
  readonly backUntilMs: number | null;
  /** Where it sits: its phone is at that table from now on. */
  readonly table: { readonly name: string; readonly code: string } | null;
  readonly signalId: string;
}

/** How a group stands, for whoever thinks about waiting. */
export interface QueueGroupView {
  readonly letter: string;
  readonly name: LocalText;
  readonly fromPartySize: number;
  readonly upToPartySize: number;
  readonly waiting: number;
  /** The number that was called last today. */
  readonly lastCalled: string | null;
  readonly estimate: WaitEstimate;
}

/** Why no number is given now; null when one is. */
export type QueueShutReason = 'OFF' | 'STORE_CLOSED' | 'CLOSED_TODAY';

export interface QueueView {
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly shut: QueueShutReason | null;
  readonly groups: readonly QueueGroupView[];
  /** The one that waits, else the last of today; null when there is none. */
  readonly ticket: QueueTicketView | null;
  readonly fromHomeMetres: number | null;
  readonly rules: Pick<
    QueueRules,
    'comeWithinMinutes' | 'backWithinMinutes' | 'timesBack' | 'backBehindParties' | 'toldWhenAhead'
  >;
  /** What the guest may be asked to allow; at most two. */
  readonly asks: readonly ConsentAsk[];
  /** Changes whenever anybody's place does. */
  readonly lineSignalId: string;
  readonly utcOffsetMinutes: number;
  readonly nowMs: number;
}

type Viewed = { readonly queue: QueueView };

export interface GuestQueueAnswers {
  viewQueue: Viewed;
  takeQueueNumber: Viewed;
  takeOverQueueNumber: Viewed;
  leaveQueue: Viewed;
  comeBackToQueue: Viewed;
  changeQueueParty: Viewed;
}

/** A number as the door sees it. */
export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly letter: string;
  readonly status: QueueStatus;
  readonly partySize: number;
  readonly takenAtMs: number;
  readonly calls: number;
  readonly calledAtMs: number | null;
  readonly comeUntilMs: number | null;
  /** It was passed before and has come back. */
  readonly timesBack: number;
  /** Whether a phone has it; one without can be handed over with `handoverCode`. */
  readonly hasPhone: boolean;
  readonly handoverCode: string | null;
  readonly tableName: string | null;
  /** How often it is on paper. */
  readonly prints: number;
}

export interface QueueDeskGroup {
  readonly letter: string;
  readonly name: LocalText;
  readonly fromPartySize: number;
  readonly upToPartySize: number;
  readonly estimate: WaitEstimate;
}

type Row = { readonly row: QueueRow };
type Closed = { readonly closedAtMs: number | null };

export interface StaffQueueAnswers {
  queueDesk: {
    readonly shut: QueueShutReason | null;
    readonly groups: readonly QueueDeskGroup[];
    /** Whoever waits, was called or passed: each line in its order; at most 500. */
    readonly rows: readonly QueueRow[];
    readonly signalId: string;
    readonly closedAtMs: number | null;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  queueScreen: {
    readonly storeName: LocalText;
    readonly groups: readonly {
      readonly letter: string;
      readonly name: LocalText;
      readonly fromPartySize: number;
      readonly upToPartySize: number;
      readonly waiting: number;
      readonly next: readonly string[];
    }[];
    /** Called and waited for, the newest call first; `calls` rises when it is called again. */
    readonly called: readonly {
      readonly number: string;
      readonly calls: number;
      readonly calledAtMs: number;
    }[];
    /** The code to be shown from now on; null where the screen's own is still good, or none can be had. */
    readonly doorCode: {
      /** Base64 of an image file. */
      readonly picture: string;
      /** When the next one is due. */
      readonly untilMs: number;
    } | null;
    readonly signalId: string;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  callQueueTicket: Row;
  passQueueTicket: Row;
  returnQueueTicket: Row;
  seatQueueTicket: Row;
  dropQueueTicket: Row;
  takeNumberForGuest: Row;
  queueTables: {
    readonly tables: readonly {
      readonly tableId: string;
      readonly name: string;
      readonly seats: number;
      /** Until when nobody has reserved it; null for as long as a turn lasts. */
      readonly freeUntilMs: number | null;
    }[];
  };
  closeQueue: Closed;
  openQueue: Closed;
  viewQueueRules: { readonly rules: QueueRules; readonly doorCode: string | null };
  printQueueTicket: Row;
  setQueueRules: { readonly rules: QueueRules };
  renewDoorCode: { readonly doorCode: string };
  /** Base64 of an image file. */
  doorCodePicture: { readonly picture: string };
}
