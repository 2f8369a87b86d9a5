import { nextAttemptAtMs, withAttempt } from '../../domain/limits/sliding-window';
import { Refused } from '../refused';
import type { Services } from '../services';
import { attemptLimits } from './attempt-limits';
import type { AttemptKind } from './attempt-limits';
import { attemptsDocumentId } from './attempts-document';

const minuteMs = 60_000;

/**
 * Counts one attempt before it is made; yields the refusal when the person has made as many as the limit allows.
 * Many at once are counted one after another, so that none slips through.
 */
export function countAttempt(
  services: Services,
  personId: string,
  kind: AttemptKind,
): Promise<Refused | null> {
  const nowMs = services.nowMs();
  const limit = attemptLimits[kind];
  return services.database.transact(async (transaction) => {
    const _id = attemptsDocumentId(kind, personId);
    const timesMs = (await transaction.get('attempts', _id))?.timesMs ?? [];
    const nextMs = nextAttemptAtMs(timesMs, limit, nowMs);
    if (nextMs !== null) return tooManyAttempts(kind, nextMs, nowMs);
    const endsAtMs = nowMs + limit.windowMs;
    await transaction.set('attempts', { _id, timesMs: withAttempt(timesMs, limit, nowMs), endsAtMs });
    return null;
  });
}

/** Counts only what failed, so that who asks rightly pays no request for it. Past the limit the fault is not told. */
export async function failedAttempt(
  services: Services,
  failed: { readonly personId: string; readonly kind: AttemptKind; readonly fault: Refused },
): Promise<Refused> {
  return (await countAttempt(services, failed.personId, failed.kind)) ?? failed.fault;
}

export function tooManyAttempts(kind: AttemptKind, nextMs: number, nowMs: number): Refused {
  const minutes = Math.ceil((nextMs - nowMs) / minuteMs);
  return new Refused('TOO_MANY_ATTEMPTS', { kind, nextAttemptAtMs: nextMs, minutes });
}
