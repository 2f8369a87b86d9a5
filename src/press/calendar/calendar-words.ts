import type { CalendarState, ContentChannel } from '../../../domain/calendar/calendar-item';
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
