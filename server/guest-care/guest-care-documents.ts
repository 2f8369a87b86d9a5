import type { GuestTag } from '../../domain/guest-care/guest-tag';
import type { Fen } from '../../domain/money/fen';
import type { LocalText } from '../../domain/text/local-text';

/** `guestCards/<storeId>:<guestId>`: what one store keeps of a guest beside orders. One who was never tagged has none. */
export interface GuestCardDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly guestId: string;
  readonly tagIds: readonly string[];
  /** What all apologies of a calendar month came to; only the last month is kept. */
  readonly apologies: { readonly month: string; readonly amount: Fen } | null;
}

export function emptyGuestCard(storeId: string, guestId: string): GuestCardDocument {
  return { _id: `${storeId}:${guestId}`, storeId, guestId, tagIds: [], apologies: null };
}

/** `guestNotes/<hash>`: what a colleague wrote down of a guest. Added and never changed. */
export interface GuestNoteDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly guestId: string;
  readonly words: string;
  /** The colleague's openid. */
  readonly by: string;
  readonly byName: string;
  readonly atMs: number;
}

/** `guestTagLists/<storeId>`: the tags that guests of a store may have, once it has made a list of its own. */
export interface GuestTagListDocument {
  readonly _id: string;
  readonly tags: readonly GuestTag[];
}

/** `cannedAnswers/<hash>`: an answer that a store keeps ready. */
export interface CannedAnswerDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly title: LocalText;
  readonly text: LocalText;
  readonly createdAtMs: number;
}

/**
 * `apologies/ap-<orderId>`, or a hash for what is about no order: a coupon that was given because something went wrong.
 * The coupon has the same id. Added and never changed.
 */
export interface ApologyDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly guestId: string;
  readonly orderId: string | null;
  readonly conversationId: string | null;
  /** Tells a repeat from a second apology for the same order. */
  readonly requestId: string;
  readonly amount: Fen;
  readonly dishId: string | null;
  readonly reason: string;
  readonly by: string;
  readonly byName: string;
  readonly atMs: number;
}

export function apologyIdOf(orderId: string): string {
  return `ap-${orderId}`;
}
