import { emptyDayOfVoice, type DayOfVoice } from '../../domain/voice/voice-figures';

/** `voiceFigures/<storeId>:<day>`: what guests said of one business day of one store, folded by the clock. */
export interface VoiceFiguresDocument extends DayOfVoice {
  readonly _id: string;
  readonly storeId: string;
  /** Business day `YYYY-MM-DD`. */
  readonly day: string;
}

export function emptyVoiceFigures(storeId: string, day: string): VoiceFiguresDocument {
  return { _id: `${storeId}:${day}`, storeId, day, ...emptyDayOfVoice };
}
