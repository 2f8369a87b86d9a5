import type { ConversationRow } from '../../../contract/service';
import type { SendsLeft } from '../../../domain/service/wechat-window';
import { clockText } from '../../features/session/store-clock';
import { localText } from '../../text/language';
import { staffText } from '../../text/staff';
import { staffServiceText } from '../../text/staff-service';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export function guestWords({ guestName }: Pick<ConversationRow, 'guestName'>): string {
  return guestName ?? staffServiceText('guest');
}

/** First character of the name, for the circle beside it. */
export function guestSign({ guestName }: Pick<ConversationRow, 'guestName'>): string {
  const [first] = guestName ?? '';
  return first ?? staffServiceText('guestSign');
}

/** How long somebody has waited: "1:24", and from an hour on "1 h 20 min". */
export function waitingWords(sinceMs: number, nowMs: number): string {
  const waitedMs = Math.max(0, nowMs - sinceMs);
  const minutes = Math.floor(waitedMs / minuteMs);
  if (waitedMs >= hourMs) {
    return staffServiceText('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  }
  return `${minutes}:${String(Math.floor((waitedMs % minuteMs) / 1000)).padStart(2, '0')}`;
}

/** What the guest is asking about, in a few words; null where nothing was cited. */
export function aboutWords(
  clock: { readonly utcOffsetMinutes: number },
  { about }: ConversationRow,
): string | null {
  if (about === null) return null;
  if (about.kind === 'reservation') {
    return staffServiceText('reservation', { time: clockText(clock, about.startMs) });
  }
  const number = about.pickupNumber ?? '';
  if (about.mode === 'dine-in') return staffText('dineIn', { number }).trim();
  return staffText(about.mode, { number }).trim();
}

/** The last message as the list shows it, with whose it is. */
export function excerptWords({ excerpt, lastAuthor }: ConversationRow): string {
  const words = localText(excerpt);
  if (lastAuthor === 'guest') return words;
  return staffServiceText(lastAuthor === 'staff' ? 'you' : 'house', { words });
}

/** How a closed conversation ended; null while it goes on. */
export function endedWords({ ended }: Pick<ConversationRow, 'ended'>): string | null {
  if (ended === null) return null;
  return ended.by === 'silence'
    ? staffServiceText('endedBySilence')
    : staffServiceText('endedBy', { name: ended.name });
}

/** How long something still may be sent. */
export function leftWords({ untilMs }: SendsLeft, nowMs: number): string {
  if (untilMs === null) return staffServiceText('guestsTurn');
  const leftMs = Math.max(0, untilMs - nowMs);
  return leftMs >= hourMs
    ? staffServiceText('hoursLeft', { count: Math.floor(leftMs / hourMs) })
    : staffServiceText('minutesLeft', { count: Math.ceil(leftMs / minuteMs) });
}

/** Counts stop at 99. */
export function countWords(name: string, count: number): string {
  if (count === 0) return name;
  return staffServiceText('count', { name, count: count > 99 ? staffServiceText('many') : count });
}
