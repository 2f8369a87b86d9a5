/** Where something is told: an article, a message, a poster, or an article of the WeChat account. */
export const contentChannels = ['article', 'message', 'poster', 'account'] as const;
export type ContentChannel = (typeof contentChannels)[number];

/** An idea has no day yet; what is planned has one. */
export const calendarStates = ['idea', 'planned', 'done', 'dropped'] as const;
export type CalendarState = (typeof calendarStates)[number];

/** Lengths are counted in UTF-16 units, as phones count them. */
export const calendarLimits = {
  titleLength: 40,
  wordsLength: 300,
  /** Six weeks: what a month shows at most. */
  days: 42,
} as const;

/** Whether a state and a day go together: an idea has none, a plan and what was done have one. */
export function stateFitsDay(state: CalendarState, day: string | null): boolean {
  if (state === 'dropped') return true;
  return (state === 'idea') === (day === null);
}
