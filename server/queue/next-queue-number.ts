import { randomInt } from 'node:crypto';
import type { CounterDocument } from '../ordering/counter-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { DuplicateIdError } from '../wechat/database';

/** Far more than instances that ask at once; each try that fails is another's success. */
const mostTries = 100;
const longestWaitMs = 40;

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

/**
 * The first of so many numbers that nobody else gets. The counter is compared and set without a transaction: whoever
 * fails knows that somebody else got theirs, so that numbers go on however many instances ask.
 */
async function lease(
  { database, wait }: Services,
  counterId: string,
  count: number,
): Promise<number | Refused> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (tries > 0) await wait(randomInt(longestWaitMs));
    const counter = await database.get('counters', counterId);
    const leased = counter?.leased ?? 0;
    const isMine = counter
      ? await database.updateIf('counters', counterId, { leased }, { leased: leased + count })
      : await addCounter(database, { _id: counterId, leased: count });
    if (isMine) return leased + 1;
  }
  return new Refused('BUSY');
}

async function addCounter(database: Services['database'], counter: CounterDocument): Promise<boolean> {
  try {
    await database.add('counters', counter);
    return true;
  } catch (error) {
    if (error instanceof DuplicateIdError) return false;
    throw error;
  }
}
