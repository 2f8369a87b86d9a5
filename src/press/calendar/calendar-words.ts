import type { CalendarState, ContentChannel } from '../../../domain/calendar/calendar-item';
import type { CalendarEvent } from '../../../contract/content-calendar';
import type { Board } from '../../features/colleague/live/board';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { localText } from '../../text/language';
import { pressText } from '../../text/press';

const keyByChannel = {
  article: 'channelArticle',
  message: 'channelMessage',
  poster: 'channelPoster',
  account: 'channelAccount',
} as const;
const keyByState = {
  idea: 'stateIdea',
  planned: 'statePlanned',
  done: 'stateDone',
  dropped: 'stateDropped',
} as const;

export function channelWords(channel: ContentChannel): string {
  return pressText(keyByChannel[channel]);
}

export function stateWords(state: CalendarState): string {
  return pressText(keyByState[state]);
}

/** What happens, and when; a day off or with other hours has no moment, and offers have nobody who tells them. */
export function eventWords(
  board: Pick<Board, 'clock' | 'nowMs'>,
  { kind, title, byName, atMs }: CalendarEvent,
): { readonly title: string; readonly line: string } {
  const kindWords = pressText(kind);
  if (kind === 'closed' || kind === 'other-hours') {
    return { title: kindWords, line: localText(title) || pressText('allDay') };
  }
  const parts = [kindWords, byName, timeWords(board, atMs)];
  return { title: localText(title), line: parts.filter((part) => part !== '').join(' · ') };
}
