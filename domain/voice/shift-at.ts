import type { VoiceShift } from './voice-figures';

export interface ShiftTimes extends VoiceShift {
  readonly openedAtMs: number;
  /** Null while it is open. */
  readonly closedAtMs: number | null;
}

/** The shift that was open at a moment; of several the one that was opened last. Null when none was. */
export function shiftAt(shifts: readonly ShiftTimes[], atMs: number): VoiceShift | null {
  const open = shifts.filter(
    ({ openedAtMs, closedAtMs }) => openedAtMs <= atMs && (closedAtMs === null || atMs < closedAtMs),
  );
  const [latest] = open.sort((a, b) => b.openedAtMs - a.openedAtMs || (a.shiftId < b.shiftId ? -1 : 1));
  return latest ? { shiftId: latest.shiftId, name: latest.name } : null;
}
