import * as v from 'valibot';
import { noteMostCharacters } from '../domain/consent/message-content';
import type { Fen } from '../domain/money/fen';
import type { LocalText } from '../domain/text/local-text';
import type { DishName } from './staff';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const words = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.check((text) => [...text].length <= noteMostCharacters, 'WeChat takes no more in this field'),
);

/** News of a dish to guests who have allowed it; part of the function `staff`. */
export const announcementInputs = {
  /** Whom it would reach now, and why it reaches nobody else. */
  previewNewDish: v.strictObject({ storeId: id, dishId: id }),
  announceNewDish: v.strictObject({ requestId, storeId: id, dishId: id, words }),
  listAnnouncements: v.strictObject({ storeId: id }),
} as const;

export interface AnnouncementView {
  readonly id: string;
  readonly dishId: string;
  readonly dishName: LocalText;
  readonly price: Fen;
  readonly words: string;
  readonly byName: string;
  readonly atMs: number;
  /** Licensed guests for whom a message was handed to the sender so far. */
  readonly queued: number;
  readonly isDone: boolean;
}

export interface AnnouncementAnswers {
  previewNewDish: {
    readonly dishName: LocalText;
    readonly price: Fen;
    /** Guests whose licence for news is from this store. */
    readonly licensed: number;
    /** More than were counted. */
    readonly isMore: boolean;
    /** Of these, who had news within the week and is left alone now. */
    readonly hadNewsLately: number;
    /** Messages wait until then, when guests are not woken; null when they go out at once. */
    readonly quietUntilMs: number | null;
    /** The last four weeks: how many were asked for news and what they said. */
    readonly asked: number;
    readonly declined: number;
    readonly withdrawn: number;
    readonly hasTemplate: boolean;
  };
  announceNewDish: { readonly announcement: AnnouncementView };
  listAnnouncements: {
    /** The newest 20. */
    readonly announcements: readonly AnnouncementView[];
    /** What can be announced, in the menu's order. */
    readonly dishes: readonly DishName[];
    readonly nowMs: number;
  };
}
