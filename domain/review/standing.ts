/**
 * Whether others may see a review. `held` waits for a decision of the house, `hidden` was decided, `withdrawn` was taken
 * back by its author and stays so.
 */
export const standings = ['shown', 'held', 'hidden', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

export const standingEvents = ['report', 'hold', 'stay', 'hide', 'withdraw'] as const;
export type StandingEvent = (typeof standingEvents)[number];

/** `report` is the last of the reports that take it out of sight. What was decided can be decided anew. */
export const standingTransitions: Readonly<
  Record<Standing, Readonly<Partial<Record<StandingEvent, Standing>>>>
> = {
  shown: { report: 'held', hold: 'held', hide: 'hidden', withdraw: 'withdrawn' },
  held: { report: 'held', stay: 'shown', hide: 'hidden', withdraw: 'withdrawn' },
  hidden: { stay: 'shown', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** Where an event leads, or null when it cannot happen. */
export function standingAfter(standing: Standing, event: StandingEvent): Standing | null {
  return standingTransitions[standing][event] ?? null;
}
