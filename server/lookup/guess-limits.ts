import { nextAttemptAtMs, withAttempt } from '../../domain/limits/sliding-window';
import { attemptLimits } from '../limits/attempt-limits';
import { attemptsDocumentId } from '../limits/attempts-document';
import { tooManyAttempts } from '../limits/count-attempt';
import type { Refused } from '../refused';
import type { Services } from '../services';

const kinds = ['lookup', 'lookup-number', 'lookup-all'] as const;

/** Who guesses, and at which number. */
export interface Guess {
  readonly guestId: string;
  /** As the house writes it, whether there is one or not. */
  readonly number: string;
  readonly atMs: number;
}

/**
 * Counts one try against the person, the number and everybody, before it is made: four digits need a gate that many
 * tries at once cannot pass. Yields the refusal when one of the three is used up.
 */
export function countGuess({ database }: Services, guess: Guess): Promise<Refused | null> {
  const { atMs } = guess;
  return database.transact(async (transaction) => {
    for (const kind of kinds) {
      const limit = attemptLimits[kind];
      const _id = documentId(kind, guess);
      const timesMs = (await transaction.get('attempts', _id))?.timesMs ?? [];
      const nextMs = nextAttemptAtMs(timesMs, limit, atMs);
      if (nextMs !== null) return tooManyAttempts(kind, nextMs, atMs);
      const endsAtMs = atMs + limit.windowMs;
      await transaction.set('attempts', { _id, timesMs: withAttempt(timesMs, limit, atMs), endsAtMs });
    }
    return null;
  });
}

/** Whoever was right was no guesser: the try is not counted after all, so that a friend may look as often as they like. */
export function forgiveGuess({ database }: Services, guess: Guess): Promise<unknown> {
  return database.transact(async (transaction) => {
    for (const kind of kinds) {
      const _id = documentId(kind, guess);
      const counted = await transaction.get('attempts', _id);
      const place = counted?.timesMs.lastIndexOf(guess.atMs) ?? -1;
      if (!counted || place < 0) continue;
      await transaction.set('attempts', { ...counted, timesMs: counted.timesMs.toSpliced(place, 1) });
    }
    return true;
  });
}

function documentId(kind: (typeof kinds)[number], { guestId, number }: Guess): string {
  const counted = { lookup: guestId, 'lookup-number': number, 'lookup-all': 'everybody' } as const;
  return attemptsDocumentId(kind, counted[kind]);
}
