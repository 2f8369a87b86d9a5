import type { CalendarItemView } from '../../contract/content-calendar';
import { orderIdFor } from '../ordering/order-id';

/** `calendarItems/<hash of person and request id>`: something to be told, from the first idea to the day it was. */
export interface CalendarItemDocument extends Omit<CalendarItemView, 'itemId'> {
  readonly _id: string;
  readonly storeId: string;
  /** Of the call that made this version, so that its repeat finds it. */
  readonly requestId: string;
  /** Whoever had the idea. */
  readonly by: string;
  /** The guest who told it; null for an idea of a colleague, and once the account is deleted. */
  readonly guestId: string | null;
}

export function calendarItemIdFor(person: string, requestId: string): string {
  return `ci-${orderIdFor(person, `calendar ${requestId}`)}`;
}

/** An idea belongs to nobody until somebody plans it. */
export function newIdea(
  idea: Omit<CalendarItemDocument, 'version' | 'channel' | 'state' | 'day' | 'ownerId' | 'ownerName'>,
): CalendarItemDocument {
  return { ...idea, version: 1, channel: 'article', state: 'idea', day: null, ownerId: '', ownerName: '' };
}

export function calendarItemView(item: CalendarItemDocument): CalendarItemView {
  const { _id: itemId, version, title, words, channel, state, day } = item;
  const { ownerId, ownerName, source, byName, atMs } = item;
  return { itemId, version, title, words, channel, state, day, ownerId, ownerName, source, byName, atMs };
}
