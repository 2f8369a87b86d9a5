import type { AnnouncementView } from '../../contract/announcements';
import type { Fen } from '../../domain/money/fen';
import type { QuestionAudience } from '../../domain/voice/dish-question';
import type { LocalText } from '../../domain/text/local-text';
import { orderIdFor } from '../ordering/order-id';
import type { DocumentOf } from '../wechat/database';

/**
 * `announcements/<hash>`: news of a dish on its way to everybody who has allowed it. The clock takes one batch of guests
 * after another; each message is then decided on by the one sender, by its own licence, caps and quiet hours.
 */
export interface AnnouncementDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly dayClock: DocumentOf<'orders'>['dayClock'];
  readonly dishId: string;
  readonly dishName: LocalText;
  readonly price: Fen;
  readonly words: string;
  /** The colleague's openid. */
  readonly by: string;
  readonly byName: string;
  readonly createdAtMs: number;
  /** Guests with a lower place were looked at. */
  readonly reachedPlace: number;
  readonly queued: number;
  /** When the clock goes on with it; null when everybody was looked at. */
  readonly dueAtMs: number | null;
  /** For the index of questions; absent in plain news. */
  readonly isQuestion?: boolean;
  /** What the guests are asked about the dish; `words` is the question. */
  readonly question?: HouseQuestion;
}

export interface HouseQuestion {
  readonly choices: readonly string[];
  /** How many chose each, folded by the clock. */
  readonly counts: readonly number[];
  readonly audience: QuestionAudience;
  readonly endsAtMs: number;
}

/** The entry that tells one guest. It says nothing of whom, for the licence that it spends is kept under it. */
export function newsEntryId(announcementId: string, guestId: string): string {
  return `news:${announcementId}:${orderIdFor(guestId, announcementId)}`;
}

export function announcementView(document: AnnouncementDocument): AnnouncementView {
  const { _id: id, dishId, dishName, price, words, byName, createdAtMs: atMs, queued, dueAtMs } = document;
  return { id, dishId, dishName, price, words, byName, atMs, queued, isDone: dueAtMs === null };
}
