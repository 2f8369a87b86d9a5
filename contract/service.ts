import * as v from 'valibot';
import type { CannedAnswer } from '../domain/guest-care/canned-answer';
import type { GuestTag } from '../domain/guest-care/guest-tag';
import type { GuestCard } from './guest-care';
import type { DeskChoice, WeComDesk } from '../domain/service/desk-choice';
import { complaintLimits } from '../domain/service-task/complaint';
import type { Fen } from '../domain/money/fen';
import type { DiningMode, OrderStatus } from '../domain/order/lifecycle';
import type { ReservationStatus } from '../domain/reservation/reservation-lifecycle';
import type { ConversationState } from '../domain/service/conversation-lifecycle';
import { silenceHoursChoices, type SilenceHours } from '../domain/service/silence';
import type { SendsLeft } from '../domain/service/wechat-window';
import type { Role } from '../domain/staff/role';
import type { LocalText } from '../domain/text/local-text';
import type { ConsentAsk } from './consent';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
/** The place of a message in its conversation, as the views tell it. */
const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The longest that is sent is said by `serviceLimits`; a longer one is refused with `MESSAGE_TOO_LONG`. */
const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const fileId = v.pipe(v.string(), v.regex(/^cloud:\/\/[\w.-]+\/[\w./-]+$/), v.maxLength(300));
const note = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

const text = v.strictObject({ kind: v.literal('text'), text: words });
/** A file in the cloud's storage, within the conversation's `uploadFolder`. */
const picture = v.strictObject({ kind: v.literal('picture'), fileId });
const order = v.strictObject({ kind: v.literal('order'), orderId: id });
const reservation = v.strictObject({ kind: v.literal('reservation'), reservationId: id });

/** What a guest does in their conversation with a store, of which each store has one; part of the function `guest`. */
export const guestServiceInputs = {
  /** The newest page, or the one before a position. */
  viewConversation: v.strictObject({ storeId: id, before: v.nullable(position) }),
  sendServiceMessage: v.strictObject({
    /** Made by the phone for one message; a repeat finds the same message. */
    requestId,
    storeId: id,
    content: v.variant('kind', [text, picture, order, reservation]),
  }),
  /** Everything up to this position was on the screen. */
  markConversationRead: v.strictObject({ storeId: id, position }),
  askForPerson: v.strictObject({ requestId, storeId: id }),
  rateConversation: v.strictObject({
    storeId: id,
    /** As `ratingWanted` says it. */
    round: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    mark: v.picklist([1, 2, 3, 4, 5]),
    words: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(300))),
  }),
  /** The guest's words stand in the conversation, and a task of somebody of the store; once for each request id. */
  complain: v.strictObject({
    requestId,
    storeId: id,
    words: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(complaintLimits.wordsLength)),
    /** The order that it is about; null where the guest named none. */
    orderId: v.nullable(id),
    /** Empty where the guest gave none. */
    phone: v.pipe(v.string(), v.maxLength(30)),
  }),
} as const;

/** Why a rule of the desk was changed. */
const ruleReason = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)));
const ofOne = { storeId: id, conversationId: id };

/** What nobody has, what the reader has, what colleagues have, what is over. */
const deskTabs = ['waiting', 'mine', 'colleagues', 'closed'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** What colleagues do at the service desk; part of the function `staff`. */
export const staffServiceInputs = {
  /** `cursor` is that of the page before; null for the first one. With `also` come the first pages of other lists. */
  listConversations: v.strictObject({
    storeId: id,
    tab: v.picklist(deskTabs),
    also: v.optional(v.pipe(v.array(v.picklist(deskTabs)), v.maxLength(2))),
    cursor: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  viewStaffConversation: v.strictObject({
    ...ofOne,
    before: v.nullable(position),
    /** A colleague opens it: everything beside the messages comes with it, and whoever holds it has read them. */
    opens: v.optional(v.boolean()),
  }),
  claimConversation: v.strictObject(ofOne),
  transferConversation: v.strictObject({
    ...ofOne,
    to: v.variant('kind', [
      v.strictObject({ kind: v.literal('colleague'), colleagueId: id }),
      v.strictObject({
        kind: v.literal('role'),
        role: v.picklist(['owner', 'manager', 'cashier', 'service']),
      }),
    ]),
    /** For colleagues alone. */
    note,
  }),
  /** Back into the queue. */
  returnConversation: v.strictObject(ofOne),
  closeConversation: v.strictObject(ofOne),
  reopenConversation: v.strictObject(ofOne),
  /** Where the guest reads it is decided by the server. */
  answerGuest: v.strictObject({ ...ofOne, requestId, content: v.variant('kind', [text, picture, order]) }),
  /**
   * The words stand in the app, and a licensed message tells the guest that they do; for when WeChat's conversation takes
   * nothing more.
   */
  inviteGuestBack: v.strictObject({ ...ofOne, requestId, words }),
  markConversationReadByStaff: v.strictObject({ ...ofOne, position }),
  /** To whom a conversation can be handed. */
  listServiceColleagues: v.strictObject({ storeId: id }),
  /** Who answers what guests write outside the app: the desk of the app, WeChat's, or the restaurant's in WeCom. */
  setServiceDesk: v.strictObject({
    storeId: id,
    desk: v.variant('kind', [
      v.strictObject({ kind: v.picklist(['own', 'wechat']) }),
      v.strictObject({
        kind: v.literal('wecom'),
        corpId: v.pipe(v.string(), v.trim(), v.regex(/^w[\w-]{5,40}$/)),
        url: v.pipe(v.string(), v.trim(), v.regex(/^https:\/\/work\.weixin\.qq\.com\/kfid\/[\w-]{1,80}$/)),
      }),
    ]),
    reason: ruleReason,
  }),
  /** After how many hours of the guest's silence a conversation ends by itself; null for never. */
  setServiceSilence: v.strictObject({
    storeId: id,
    hours: v.nullable(v.picklist(silenceHoursChoices)),
    reason: ruleReason,
  }),
} as const;

/** An order of the guest as a card shows it. */
export interface CitedOrder {
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly mode: DiningMode;
  readonly tableName: string | null;
  readonly pickupNumber: string | null;
  /** The first dish, and how many portions there are in all. */
  readonly dish: LocalText;
  readonly picture: string;
  readonly portions: number;
  readonly payable: Fen;
}

export interface CitedReservation {
  readonly reservationId: string;
  readonly status: ReservationStatus;
  readonly startMs: number;
  readonly partySize: number;
}

/** What a message says, as whoever asks may see it. */
export type ServiceMessageContent =
  | { readonly kind: 'text'; readonly text: string }
  /** An id in the cloud's storage; `<Image>` takes it through `pictureUrl`. */
  | { readonly kind: 'picture'; readonly fileId: string }
  /** Null when the order is not there any more. */
  | { readonly kind: 'order'; readonly order: CitedOrder | null }
  | { readonly kind: 'reservation'; readonly reservation: CitedReservation | null }
  /** A page of the app that the guest sent in WeChat. */
  | { readonly kind: 'page'; readonly title: string; readonly path: string }
  /** What happened, in the middle of the conversation; or an answer by rule, which then offers a person. */
  | { readonly kind: 'note'; readonly text: LocalText; readonly offersPerson: boolean }
  /** Not shown: the check of content has not passed it. Its author sees it all the same. */
  | { readonly kind: 'held-back' };

/**
 * `pending` is on its way into WeChat's conversation; `delivered` is in the app or was taken by WeChat; `read` was on the
 * screen of the other side; `failed` never got there, `unclear` may have.
 */
export type ServiceDelivery = 'pending' | 'delivered' | 'read' | 'failed' | 'unclear';

/** Why a message did not get into WeChat's conversation, as WeChat said. */
export type ServiceDeliveryFault =
  'window-shut' | 'limit-reached' | 'unknown-person' | 'picture-gone' | 'not-sendable';

export interface ServiceMessageView {
  readonly id: string;
  /** Messages stand in this order. */
  readonly position: number;
  readonly author: 'guest' | 'staff' | 'house';
  /** Only of a colleague. */
  readonly agentName: string | null;
  readonly content: ServiceMessageContent;
  readonly channel: 'app' | 'wechat';
  /** When it was said. */
  readonly atMs: number;
  /** `pending` while the check of content is under way. */
  readonly check: 'clear' | 'pending' | 'held-back';
  readonly delivery: ServiceDelivery;
  readonly fault: ServiceDeliveryFault | null;
  /** Of the phone that sent it, for whoever sent it: an optimistic bubble is found again by it. */
  readonly requestId: string | null;
}

export interface MessagePage {
  /** Oldest first; bounded at 30. */
  readonly messages: readonly ServiceMessageView[];
  /** The `before` of the page that is older; null when there is none. */
  readonly olderBefore: number | null;
}

/** How a conversation stands, as its guest sees it. */
export interface GuestConversationView {
  readonly state: ConversationState;
  /** Who has it; null while nobody does. */
  readonly agentName: string | null;
  readonly unread: number;
  readonly isOpen: boolean;
  /** When somebody is there again; null while the store is open, or when nobody knows. */
  readonly opensAtMs: number | null;
  /** How soon guests usually hear from a person; null while nobody knows. */
  readonly usualAnswerMs: number | null;
  /** The round that was closed and not rated; null when none waits for it. */
  readonly ratingWanted: number | null;
  /** What the guest may be asked to allow: `conversation-answered`, or nothing. */
  readonly asks: readonly ConsentAsk[];
  /** The document to watch for changes. */
  readonly signalId: string;
  /** Where the phone uploads pictures, ending with a slash. */
  readonly uploadFolder: string;
  readonly utcOffsetMinutes: number;
  readonly nowMs: number;
}

export interface GuestServiceAnswers {
  viewConversation: MessagePage & {
    readonly storeName: LocalText;
    readonly conversation: GuestConversationView;
    /** What the guest is probably asking about: the order under way; null when there is none. */
    readonly liveOrder: CitedOrder | null;
    /** The restaurant's desk in WeCom where it prefers that to WeChat's own conversation. */
    readonly weCom: WeComDesk | null;
  };
  /** `notes` are what the house answered by itself. */
  sendServiceMessage: {
    readonly message: ServiceMessageView;
    readonly notes: readonly ServiceMessageView[];
    readonly conversation: GuestConversationView;
  };
  markConversationRead: { readonly unread: number };
  /** By when somebody of the store has promised to see to it. */
  complain: { readonly dueAtMs: number; readonly utcOffsetMinutes: number };
  askForPerson: {
    readonly notes: readonly ServiceMessageView[];
    readonly conversation: GuestConversationView;
  };
  rateConversation: { readonly mark: number };
}

/** A row of the desk, and the head of a conversation. */
export interface ConversationRow {
  readonly conversationId: string;
  readonly guestId: string;
  /** Null for a guest whom the house knows by no name. */
  readonly guestName: string | null;
  readonly state: ConversationState;
  readonly door: 'app' | 'wechat';
  /** What the guest cited last. */
  readonly about:
    | {
        readonly kind: 'order';
        readonly orderId: string;
        readonly mode: DiningMode;
        readonly pickupNumber: string | null;
      }
    | { readonly kind: 'reservation'; readonly reservationId: string; readonly startMs: number }
    | null;
  /** Begin of the last message; empty for what is held back. */
  readonly excerpt: LocalText;
  readonly lastAuthor: 'guest' | 'staff' | 'house';
  readonly lastAtMs: number;
  readonly unread: number;
  /** Since when the guest waits for an answer of a person, whoever holds it; null when it is the guest's turn. */
  readonly waitingSinceMs: number | null;
  readonly holder: { readonly colleagueId: string; readonly name: string; readonly isMe: boolean } | null;
  /** How it was closed, and who had it then; null while it goes on. */
  readonly ended: { readonly by: 'colleague' | 'silence'; readonly name: string } | null;
  /** A colleague handed it to this role. */
  readonly forRole: Role | null;
  /** What may still be sent into WeChat's conversation; null where the guest reads in the app. */
  readonly sends: SendsLeft | null;
}

type Row = { readonly conversation: ConversationRow };

/** What a colleague needs while they answer, besides the messages. */
export interface ConversationBeside {
  /** Null where the guest has no card at this store. */
  readonly card: GuestCard | null;
  readonly tagList: readonly GuestTag[];
  readonly cannedAnswers: readonly CannedAnswer[];
}

export interface DeskPage {
  /** Twenty at a time: those that wait by their waiting time, the longest first; all others by their last message. */
  readonly conversations: readonly ConversationRow[];
  readonly nextCursor: number | null;
}

export interface StaffServiceAnswers {
  listConversations: DeskPage & {
    /** First pages of the lists that were asked for besides. */
    readonly also: Readonly<Partial<Record<DeskTab, DeskPage>>>;
    /** Each counted up to 99; one more stands for more than that. */
    readonly counts: { readonly waiting: number; readonly mine: number; readonly colleagues: number };
    /** Mean of today's first answers, the newest fifty; null while there is none. */
    readonly firstAnswerMs: number | null;
    readonly firstAnswerTargetMs: number;
    readonly desk: DeskChoice;
    /** The document to watch for changes. */
    readonly signalId: string;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  viewStaffConversation: MessagePage &
    Row & {
      /** The guest's newest orders, for a card; at most five. */
      readonly orders: readonly CitedOrder[];
      /** Whether a licensed message could invite the guest back now. */
      readonly canInvite: boolean;
      /** Who the guest is and what is ready to be said; null for whoever does not open it. */
      readonly beside: ConversationBeside | null;
      readonly signalId: string;
      readonly uploadFolder: string;
      readonly utcOffsetMinutes: number;
      readonly nowMs: number;
    };
  claimConversation: Row;
  transferConversation: Row;
  returnConversation: Row;
  closeConversation: Row;
  reopenConversation: Row;
  answerGuest: Row & { readonly message: ServiceMessageView };
  inviteGuestBack: Row & { readonly message: ServiceMessageView };
  markConversationReadByStaff: Row;
  listServiceColleagues: {
    readonly colleagues: readonly {
      readonly colleagueId: string;
      readonly name: string;
      readonly role: Role;
    }[];
  };
  setServiceDesk: { readonly desk: DeskChoice };
  setServiceSilence: { readonly hours: SilenceHours };
}
