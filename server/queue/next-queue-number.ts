import { Refused } from '../refused';
import type { Services } from '../services';

/** Whoever of this instance waits for a number of one group. */
interface Asking {
  readonly resolve: (number: number | Refused) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The next number of a group on a business day, without gaps and in the order of asking. Those who ask while a lease is
 * under way share the next one, so that a hundred who press at once write the counter a few times, not a hundred.
 */
export function nextQueueNumber(
  services: Services,
  at: { readonly storeId: string; readonly day: string; readonly letter: string },
): Promise<number | Refused> {
  const key = `queue:${at.storeId}:${at.day}:${at.letter}`;
  const { queueNumbers } = services.memory;
  return new Promise((resolve, reject) => {
    const under = queueNumbers.get(key);
    if (under) {
      under.push({ resolve, reject });
      return;
    }
    queueNumbers.set(key, [{ resolve, reject }]);
    void leaseWhileAsked(services, key);
  });
}

export type QueueNumberAsking = Asking;

async function leaseWhileAsked(services: Services, key: string): Promise<void> {
  const { queueNumbers } = services.memory;
  for (;;) {
    const asked = queueNumbers.get(key) ?? [];
    if (asked.length === 0) break;
    queueNumbers.set(key, []);
    try {
      const first = await lease(services, key, asked.length);
      asked.forEach(({ resolve }, index) => resolve(first instanceof Refused ? first : first + index));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
  queueNumbers.delete(key);
}

/** The first of so many numbers that nobody else gets. */
function lease({ database }: Services, counterId: string, count: number): Promise<number | Refused> {
  return database.transact(async (transaction) => {
    const leased = (await transaction.get('counters', counterId))?.leased ?? 0;
    await transaction.set('counters', { _id: counterId, leased: leased + count });
    return leased + 1;
  });
}
