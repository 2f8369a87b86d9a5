import { Refused } from '../refused';
import { DatabaseFailure } from './database';
import type { Transaction } from './database';
import { RetryLanes } from './retry-lanes';

/** A transaction of the platform: its operations and its two ends. */
export interface OpenTransaction extends Transaction {
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

export interface RetryTiming {
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
}

/**
 * Conflicts are known by their text alone: at an operation the SDK loses their code and does not retry them.
 * See https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloud/guide/database/transaction.html
 */
const conflictTexts = [
  'TransactionConflict',
  'TransactionBusy',
  'DATABASE_TRANSACTION_CONFLICT',
  'WriteConflict',
];

/** A function lives 10 s at most; after this long, nothing more is tried. */
const giveUpAfterMs = 6_000;
const shortestWaitMs = 4;
const longestWaitMs = 2_500;
/**
 * The first wait is up to so many times what the try itself took: a database under load answers slowly, and then needs
 * its writers further apart. Measured with 64 writers of one document, a fixed wait makes four times the conflicts.
 */
const waitPerTry = 3;

type TryOnce<Result> = () => Promise<{ readonly result: Result } | 'conflict'>;

/**
 * The one way to run a transaction: retries conflicts, those of one instance in turn and with jitter against those of others,
 * rolls back on a refusal, throws on a bug.
 */
export async function transact<Result>(
  start: () => Promise<OpenTransaction>,
  run: (transaction: Transaction) => Promise<Result>,
  timing: RetryTiming,
  lanes = new RetryLanes(),
): Promise<Result | Refused> {
  const endMs = timing.nowMs() + giveUpAfterMs;
  let conflict = '';
  const attempt = () => tryOnce(start, run, (over) => (conflict = over));
  const startedAtMs = timing.nowMs();
  const outcome = await attempt();
  if (outcome !== 'conflict') return outcome.result;
  const tookMs = timing.nowMs() - startedAtMs;
  const { hasWaited, leave } = await lanes.enter(conflict);
  try {
    return await tryAgain(attempt, timing, { endMs, tookMs: hasWaited ? null : tookMs });
  } finally {
    leave();
  }
}

/** Waits before each try as long as the last one suggests; not before the first when its turn has just come. */
async function tryAgain<Result>(
  attempt: TryOnce<Result>,
  timing: RetryTiming,
  { endMs, tookMs }: { readonly endMs: number; readonly tookMs: number | null },
): Promise<Result | Refused> {
  let lastTookMs = tookMs;
  for (let tries = 0; timing.nowMs() < endMs; tries += 1) {
    if (lastTookMs !== null) {
      const waitMs = timing.random() * longestWaitAfter(tries, lastTookMs);
      await timing.wait(Math.min(waitMs, endMs - timing.nowMs()));
    }
    const startedAtMs = timing.nowMs();
    const outcome = await attempt();
    if (outcome !== 'conflict') return outcome.result;
    lastTookMs = timing.nowMs() - startedAtMs;
  }
  return new Refused('BUSY');
}

function longestWaitAfter(tries: number, tookMs: number): number {
  return Math.min(longestWaitMs, Math.max(shortestWaitMs, waitPerTry * tookMs) * 2 ** tries);
}

async function tryOnce<Result>(
  start: () => Promise<OpenTransaction>,
  run: (transaction: Transaction) => Promise<Result>,
  onConflict: (over: string) => void,
): Promise<{ readonly result: Result } | 'conflict'> {
  let transaction: OpenTransaction | null = null;
  try {
    transaction = await start();
    const result = await run(transaction);
    if (result instanceof Refused) await transaction.rollback();
    else await transaction.commit();
    return { result };
  } catch (error) {
    if (transaction) await rollBackAfter(error, transaction);
    if (!isConflict(error)) throw error;
    onConflict(error instanceof DatabaseFailure ? error.asked : '');
    return 'conflict';
  }
}

/** The platform ends a transaction by itself at most failures; that a rollback then fails says nothing new. */
async function rollBackAfter(cause: unknown, transaction: OpenTransaction): Promise<void> {
  try {
    await transaction.rollback();
  } catch (error) {
    if (!isConflict(cause) && !errorText(error).includes('TransactionNotExist')) {
      console.warn(JSON.stringify({ event: 'rollback-failed', error: errorText(error) }));
    }
  }
}

export function isConflict(error: unknown): boolean {
  const text = errorText(error);
  return conflictTexts.some((conflict) => text.includes(conflict));
}

/** Errors of the SDK are sometimes plain objects; their code and message stand under several names. */
export function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const fields: Record<string, unknown> = { ...error };
  const message = error instanceof Error ? error.message : '';
  return [fields.code, fields.errCode, fields.errMsg, fields.message, message]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ');
}
