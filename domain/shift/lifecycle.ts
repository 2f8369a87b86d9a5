/** Where a shift stands: its figures never change again once it is closed. */
export type ShiftState = 'open' | 'closed' | 'accepted';
export type ShiftEvent = 'close' | 'accept';

/** What may happen to a shift; what is not in the table cannot happen. */
const next: Readonly<Record<ShiftState, Readonly<Partial<Record<ShiftEvent, ShiftState>>>>> = {
  open: { close: 'closed' },
  closed: { accept: 'accepted' },
  accepted: {},
};

export function shiftAfter(state: ShiftState, event: ShiftEvent): ShiftState | null {
  return next[state][event] ?? null;
}
