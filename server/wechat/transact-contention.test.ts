import { Refused } from '../refused';
import { RetryLanes } from './retry-lanes';
import { transact } from './transact';
import type { OpenTransaction, RetryTiming } from './transact';

const conflictText = '[ResourceUnavailable.TransactionConflict] Transaction is conflict';

/** Time that passes only when everybody waits for it. */
class VirtualTime {
  nowMs = 0;
  private readonly sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];

  sleep = (ms: number): Promise<void> =>
    new Promise((wake) => {
      this.sleepers.push({ atMs: this.nowMs + ms, wake });
      this.sleepers.sort((a, b) => a.atMs - b.atMs);
    });

  async run(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = this.sleepers.shift();
      if (!next) continue;
      this.nowMs = next.atMs;
      next.wake();
    }
  }
}

/**
 * One document behind a server that answers one request after another, as the platform's: a write locks it until the
 * commit, and conflicts at once when somebody else holds it or changed it since this transaction first read.
 */
class ContendedDocument {
  value = 0;
  conflicts = 0;
  private holder: object | null = null;
  private freeAtMs = 0;

  constructor(
    private readonly time: VirtualTime,
    private readonly requestMs: number,
  ) {}

  async open(): Promise<OpenTransaction & { increment(): Promise<void> }> {
    await this.request();
    const me = {};
    let seen: number | null = null;
    const unused = () => Promise.reject(new Error('this test only increments'));
    const letGo = () => {
      if (this.holder === me) this.holder = null;
    };
    return {
      get: unused,
      add: unused,
      set: unused,
      update: unused,
      remove: unused,
      increment: async () => {
        await this.request();
        seen = this.value;
        await this.request();
        if (this.holder !== null || this.value !== seen) {
          this.conflicts += 1;
          throw new Error(conflictText);
        }
        this.holder = me;
      },
      commit: async () => {
        await this.request();
        this.value = (seen ?? 0) + 1;
        letGo();
      },
      rollback: async () => {
        await this.request();
        letGo();
      },
    };
  }

  private request(): Promise<void> {
    this.freeAtMs = Math.max(this.freeAtMs, this.time.nowMs) + this.requestMs;
    return this.time.sleep(this.freeAtMs - this.time.nowMs);
  }
}

/** Each writer is an instance of its own, unless they share the lanes of one. */
async function incrementAtOnce(writers: number, requestMs: number, seed: number, lanes?: RetryLanes) {
  const time = new VirtualTime();
  const document = new ContendedDocument(time, requestMs);
  const timing: RetryTiming = { nowMs: () => time.nowMs, wait: time.sleep, random: seededRandom(seed) };
  let ended = 0;
  const results = Array.from({ length: writers }, async () => {
    let own: Awaited<ReturnType<ContendedDocument['open']>> | null = null;
    const open = async () => (own = await document.open());
    const result = await transact(open, async () => own?.increment(), timing, lanes);
    ended += 1;
    return result;
  });
  await time.run(() => ended === writers);
  const refused = (await Promise.all(results)).filter((result) => result instanceof Refused);
  return {
    refused: refused.length,
    value: document.value,
    tookMs: time.nowMs,
    conflicts: document.conflicts,
  };
}

/** The same numbers for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

test.each(seeds)(
  '64 writers of one document at once all succeed within two seconds, seed %i',
  async (seed) => {
    const { refused, value, tookMs, conflicts } = await incrementAtOnce(64, 0.4, seed);
    expect([refused, value]).toEqual([0, 64]);
    expect(tookMs).toBeLessThan(2_000);
    expect(conflicts).toBeLessThan(3 * 64);
  },
);

test.each(seeds)(
  '64 writers of one instance wait for each other and hardly meet again, seed %i',
  async (seed) => {
    const { refused, value, conflicts, tookMs } = await incrementAtOnce(64, 0.4, seed, new RetryLanes());
    expect([refused, value]).toEqual([0, 64]);
    expect(conflicts).toBeLessThan(64 + 8);
    expect(tookMs).toBeLessThan(300);
  },
);

test.each(seeds)('a database that takes five times as long still serves all 64, seed %i', async (seed) => {
  expect(await incrementAtOnce(64, 2, seed)).toMatchObject({ refused: 0, value: 64 });
});

test('two writers who meet once are both done in a few milliseconds', async () => {
  for (const seed of seeds) {
    const { refused, value, tookMs } = await incrementAtOnce(2, 0.4, seed);
    expect([refused, value]).toEqual([0, 2]);
    expect(tookMs).toBeLessThan(60);
  }
});
