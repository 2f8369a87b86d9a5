import type { ActionAnswer } from '../contract/envelope';
import { Refused } from '../server/refused';
import { restaurantAt } from '../tests/support/local-restaurant';
import { databaseAt } from './database-at';
import { rushForHotDish } from './hot-dish';
import { rushes, type RushName } from './rushes';
import { tally } from '../tests/support/tally';

/** Everybody at once in a process of their own. Reads one job from its first argument, prints one report as JSON. */
export interface ContentionJob {
  readonly url: string;
  readonly kind: RushName | 'writers' | 'hot-dish';
  readonly people: number;
  /** On how many trays the portions of the hot dish lie. */
  readonly trays?: number;
}

export interface ContentionReport {
  /** How often each outcome came: `ok`, or the code of a refusal. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** What is not as it must be, in words. */
  readonly wrong: readonly string[];
  readonly elapsedMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Known for writers only; of functions the trace tells. */
  readonly retries: number | null;
}

async function run(job: ContentionJob): Promise<ContentionReport> {
  if (job.kind === 'writers') return runWriters(job);
  const rush =
    job.kind === 'hot-dish'
      ? await rushForHotDish(job.url, job.people, job.trays ?? 1)
      : await rushes[job.kind](restaurantAt(job.url), job.people);
  const { answers, ...times } = await timed(rush.calls);
  return { outcomes: tally(answers), wrong: await rush.faults(answers), retries: null, ...times };
}

/** The server's own wrapper, from one process to one document, as many at once as are asked for. */
async function runWriters({ url, people }: ContentionJob): Promise<ContentionReport> {
  let tries = 0;
  const database = databaseAt(url);
  const _id = `contention-${process.pid}`;
  await database.set('counters', { _id, leased: 0 });
  const increment = async (): Promise<ActionAnswer<unknown>> => {
    const result = await database.transact(async (transaction) => {
      tries += 1;
      const leased = (await transaction.get('counters', _id))?.leased ?? 0;
      await transaction.update('counters', _id, { leased: leased + 1 });
      return true;
    });
    return result instanceof Refused ? { ok: false, refusal: result.asRefusal() } : { ok: true, data: null };
  };
  const { answers, ...times } = await timed(Array.from({ length: people }, () => increment));
  const outcomes = tally(answers);
  const counted = (await database.get('counters', _id))?.leased;
  const wrong = counted === people ? [] : [`${people} wrote and ${counted} were counted`];
  return { outcomes, wrong, retries: tries - people, ...times };
}

async function timed(calls: readonly (() => Promise<ActionAnswer<unknown>>)[]) {
  const startedAt = performance.now();
  const latencies: number[] = [];
  const answers = await Promise.all(
    calls.map(async (call) => {
      const answer = await call();
      latencies.push(performance.now() - startedAt);
      return answer;
    }),
  );
  const sorted = latencies.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { answers, elapsedMs: performance.now() - startedAt, p50Ms: at(0.5), p99Ms: at(0.99) };
}

const jobText = process.argv[2];
if (jobText) {
  void run(JSON.parse(jobText) as ContentionJob).then((report) => {
    process.stdout.write(JSON.stringify(report), () => process.exit(0));
  });
}
