import type { DiningMode } from '../../domain/order/lifecycle';
import type { ConversationState } from '../../domain/service/conversation-lifecycle';
import type { RatingMark } from '../../domain/service/service-fact';
import type { Role } from '../../domain/staff/role';
import type { LocalText } from '../../domain/text/local-text';

/** `conversations/<conversationId>`: what one guest and one store have to say to each other, however it comes. */
export interface ConversationDocument {
  readonly _id: string;
  readonly guestId: string;
  readonly storeId: string;
  /** As the house knows it, without marks that turn text. */
  readonly guestName: string | null;
  readonly state: ConversationState;
  /** The colleague who has it; null unless it is held. */
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly forRole: Role | null;
  /** Where the guest wrote last, and so reads. */
  readonly door: 'app' | 'wechat';
  /** When the guest spoke last, as whoever carried it tells. */
  readonly lastGuestAtMs: number;
  readonly about: ConversationAbout | null;
  /** How many messages there are. */
  readonly lastSeq: number;
  readonly lastPosition: number;
  readonly settledPosition: number;
  readonly lastMessageId: string | null;
  readonly lastAuthor: 'guest' | 'staff' | 'house';
  readonly lastAtMs: number;
  /** Empty for what is held back. */
  readonly excerpt: LocalText;
  readonly guestReadPosition: number;
  readonly guestUnread: number;
  readonly staffReadPosition: number;
  readonly staffUnread: number;
  /** Since when the guest waits for a person's answer, or the conversation for a colleague; null while neither waits. */
  readonly waitingSinceMs: number | null;
  /** When the clock puts it back into the queue, as whoever holds it does not answer; null when it does not. */
  readonly awayAtMs: number | null;
  /** Since when a colleague has it and spoke last, so that the guest's silence counts; null while it does not. */
  readonly guestTurnSinceMs: number | null;
  /** When the guest began to ask for a person in this round; null while none was asked for. */
  readonly askedAtMs: number | null;
  readonly isFirstAnswered: boolean;
  /** How often it was closed. */
  readonly round: number;
  /** Who had it when it was closed, whom a rating judges; who closed it, unless silence did. */
  readonly closedBy: { readonly id: string; readonly name: string } | null;
  /** The guest had said nothing more when it was closed last; absent where a colleague closed it. */
  readonly isClosedBySilence?: boolean;
  /** The guest had had no answer to the last word when it was closed last, so that reopening it makes no silence of that. */
  readonly wasClosedWaiting?: boolean;
  readonly closedAtMs: number | null;
  readonly rating: ConversationRating | null;
  /** The business day on which the guest was told that nobody is there. */
  readonly noticedDay: string | null;
  /** The entry of the outbox that tells the guest of an answer nobody has read yet. */
  readonly noticeId: string | null;
  readonly createdAtMs: number;
}

export type ConversationAbout =
  | {
      readonly kind: 'order';
      readonly orderId: string;
      readonly mode: DiningMode;
      readonly pickupNumber: string | null;
    }
  | { readonly kind: 'reservation'; readonly reservationId: string; readonly startMs: number };

export interface ConversationRating {
  readonly round: number;
  readonly mark: RatingMark;
  /** Null when there were none, or when the check of content did not pass them. */
  readonly words: string | null;
  readonly agentId: string;
  readonly atMs: number;
}

export function newConversation(made: {
  readonly _id: string;
  readonly guestId: string;
  readonly storeId: string;
  readonly nowMs: number;
}): ConversationDocument {
  const { nowMs, ...ids } = made;
  return {
    ...ids,
    guestName: null,
    state: 'quiet',
    holderId: null,
    holderName: null,
    forRole: null,
    door: 'app',
    lastGuestAtMs: 0,
    about: null,
    lastSeq: 0,
    lastPosition: 0,
    settledPosition: 0,
    lastMessageId: null,
    lastAuthor: 'house',
    lastAtMs: nowMs,
    excerpt: { zh: '', en: '' },
    guestReadPosition: 0,
    guestUnread: 0,
    staffReadPosition: 0,
    staffUnread: 0,
    waitingSinceMs: null,
    awayAtMs: null,
    guestTurnSinceMs: null,
    askedAtMs: null,
    isFirstAnswered: false,
    round: 0,
    closedBy: null,
    closedAtMs: null,
    rating: null,
    noticedDay: null,
    noticeId: null,
    createdAtMs: nowMs,
  };
}

/** In nobody's hands. */
export const nobody = {
  holderId: null,
  holderName: null,
  forRole: null,
  awayAtMs: null,
  guestTurnSinceMs: null,
} as const;
