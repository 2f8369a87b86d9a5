import type { TicketLineView, TicketView } from '../../../../contract/staff';
import type { LineProgress } from '../../../../contract/views';

const nextByProgress: Readonly<Record<LineProgress, LineProgress>> = {
  queued: 'cooking',
  cooking: 'done',
  done: 'served',
  // Served is the end; a tap there takes a slip of the finger back.
  served: 'done',
};

/** Where one tap leads a line. */
export function nextProgress(progress: LineProgress): LineProgress {
  return nextByProgress[progress];
}

/** Something of it stands: what was given back whole is neither cooked nor carried. */
export function isStanding({ quantity }: Pick<TicketLineView, 'quantity'>): boolean {
  return quantity > 0;
}

/** Somebody still has to cook it. */
export function isToCook(line: Pick<TicketLineView, 'progress' | 'quantity'>): boolean {
  return isStanding(line) && (line.progress === 'queued' || line.progress === 'cooking');
}

export function isAllCooked(ticket: Pick<TicketView, 'lines'>): boolean {
  return !ticket.lines.some(isToCook);
}

/** An option or note that changes the dish: leaving something out is what goes wrong most. */
export function isException(words: string): boolean {
  return /^(\d+ ?份 ?)?(不|走|免|别|忌)|^(\d+ )?(no |without |leave out)/i.test(words.trim());
}

/** Size and options in words, those that leave something out apart from the rest. */
export function splitDetail(detail: string): {
  readonly plain: readonly string[];
  readonly exceptions: readonly string[];
} {
  const parts = detail.split(' · ').filter((part) => part !== '');
  return { plain: parts.filter((part) => !isException(part)), exceptions: parts.filter(isException) };
}
