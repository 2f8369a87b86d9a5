import type { AttemptKind } from './attempt-limits';

/** `attempts/<kind>:<openid>`: when one person tried one kind of thing lately; no longer than its limit. */
export interface AttemptsDocument {
  readonly _id: string;
  readonly timesMs: readonly number[];
}

export function attemptsDocumentId(kind: AttemptKind, personId: string): string {
  return `${kind}:${personId}`;
}
