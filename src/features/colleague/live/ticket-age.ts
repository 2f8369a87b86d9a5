import type { TicketView } from '../../../../contract/staff';

/** Paper, gold, chili. Never colour alone: the bar, the figure and the words of what comes say it too. */
export type AgeTone = 'fresh' | 'watch' | 'late';

export interface TicketAge {
  readonly tone: AgeTone;
  /** Since it was paid while it waits for an answer, since it was accepted afterwards. */
  readonly elapsedMs: number;
  /** Of the time it has; 1 at the limit and never above. */
  readonly share: number;
  /** Beyond what was promised; 0 while there is time. */
  readonly overMs: number;
  /** Until it cancels itself; null once it is accepted. */
  readonly cancelsInMs: number | null;
}

type Aged = Pick<TicketView, 'status' | 'agreedAtMs' | 'acceptUntilMs' | 'acceptedAtMs' | 'promisedAtMs'>;

/** With the usual limit of 5:00 these are 2:00 and 4:00. */
const waitingWatchShare = 0.4;
const waitingLateShare = 0.8;
const cookingWatchShare = 0.7;

/** How old a ticket is by the store's clock; null when nobody waits for it any more. */
export function ticketAge(ticket: Aged, nowMs: number): TicketAge | null {
  if (ticket.status === 'placed') return ageWaiting(ticket, nowMs);
  const { acceptedAtMs, promisedAtMs, status } = ticket;
  const isWaitedFor = ['accepted', 'cooking', 'ready', 'on-the-way'].includes(status);
  if (!isWaitedFor || acceptedAtMs === null || promisedAtMs === null) return null;
  const elapsedMs = Math.max(0, nowMs - acceptedAtMs);
  const share = elapsedMs / Math.max(1, promisedAtMs - acceptedAtMs);
  const overMs = Math.max(0, nowMs - promisedAtMs);
  const tone = overMs > 0 ? 'late' : share >= cookingWatchShare ? 'watch' : 'fresh';
  return { tone, elapsedMs, share: Math.min(1, share), overMs, cancelsInMs: null };
}

function ageWaiting({ agreedAtMs, acceptUntilMs }: Aged, nowMs: number): TicketAge {
  const elapsedMs = Math.max(0, nowMs - agreedAtMs);
  const share = elapsedMs / Math.max(1, acceptUntilMs - agreedAtMs);
  const tone = share >= waitingLateShare ? 'late' : share >= waitingWatchShare ? 'watch' : 'fresh';
  const cancelsInMs = Math.max(0, acceptUntilMs - nowMs);
  return { tone, elapsedMs, share: Math.min(1, share), overMs: 0, cancelsInMs };
}

/** "4:08"; from an hour on "1:04:08". */
export function durationText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}
