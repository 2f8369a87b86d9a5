import type { AttemptKind } from './attempt-limits';

/** `attempts/<kind>:<openid>`: when one person tried one kind of thing lately; no longer than its limit. */
export interface AttemptsDocument {
  readonly _id: string;
  readonly timesMs: readonly number[];
  /** When the last of them counts no more, for the clock. */
  readonly endsAtMs: number;
}

export function attemptsDocumentId(kind: AttemptKind, personId: string): string {
  return `${kind}:${personId}`;
}
