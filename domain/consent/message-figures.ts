import type { MessagePurpose } from './purpose';

/** What can be counted of messages and of the questions before them. */
export const messageEvents = ['asked', 'granted', 'sent', 'opened', 'ordered', 'withdrawn'] as const;
export type MessageEvent = (typeof messageEvents)[number];

/** Somebody who has completed an order here before is an old customer. */
export type CustomerKind = 'new' | 'old';

export type MessageCounts = Readonly<Record<MessageEvent, number>>;

export type FiguresOfPurpose = Readonly<Record<CustomerKind, MessageCounts>>;

export type FiguresByPurpose = Readonly<Partial<Record<MessagePurpose, FiguresOfPurpose>>>;

/** One thing that happened, to be counted on the business day on which it happened. */
export interface MessageFact {
  readonly day: string;
  readonly purpose: MessagePurpose;
  readonly customer: CustomerKind;
  readonly event: MessageEvent;
}

export const noCounts: MessageCounts = {
  asked: 0,
  granted: 0,
  sent: 0,
  opened: 0,
  ordered: 0,
  withdrawn: 0,
};

export const noFigures: FiguresOfPurpose = { new: noCounts, old: noCounts };

/** Figures with one more fact. */
export function withFact(
  figures: FiguresByPurpose,
  { purpose, customer, event }: MessageFact,
): FiguresByPurpose {
  const before = figures[purpose] ?? noFigures;
  const counts = before[customer];
  return { ...figures, [purpose]: { ...before, [customer]: { ...counts, [event]: counts[event] + 1 } } };
}

export function addCounts(a: MessageCounts, b: MessageCounts): MessageCounts {
  const sums = messageEvents.map((event) => [event, a[event] + b[event]]);
  return Object.fromEntries(sums) as MessageCounts;
}

/** Both days' figures as one. */
export function addFigures(a: FiguresByPurpose, b: FiguresByPurpose): FiguresByPurpose {
  const purposes = new Set([...Object.keys(a), ...Object.keys(b)] as MessagePurpose[]);
  const sums = [...purposes].map((purpose) => {
    const [one, other] = [a[purpose] ?? noFigures, b[purpose] ?? noFigures];
    return [purpose, { new: addCounts(one.new, other.new), old: addCounts(one.old, other.old) }];
  });
  return Object.fromEntries(sums) as FiguresByPurpose;
}
