import { Refused } from '../refused';
import type { Transaction } from './database';

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

/** The one way to run a transaction: retries conflicts with jitter, rolls back on a refusal, throws on a bug. */
export async function transact<Result>(
  start: () => Promise<OpenTransaction>,
  run: (transaction: Transaction) => Promise<Result>,
  timing: RetryTiming,
): Promise<Result | Refused> {
  const endMs = timing.nowMs() + giveUpAfterMs;
  for (let tries = 0; ; tries += 1) {
    const startedAtMs = timing.nowMs();
    const outcome = await tryOnce(start, run);
    if (outcome !== 'conflict') return outcome.result;
    const endedAtMs = timing.nowMs();
    if (endedAtMs >= endMs) return new Refused('BUSY');
    const waitMs = timing.random() * longestWaitAfter(tries, endedAtMs - startedAtMs);
    await timing.wait(Math.min(waitMs, endMs - endedAtMs));
  }
}

function longestWaitAfter(tries: number, tookMs: number): number {
  return Math.min(longestWaitMs, Math.max(shortestWaitMs, waitPerTry * tookMs) * 2 ** tries);
}

async function tryOnce<Result>(
  start: () => Promise<OpenTransaction>,
  run: (transaction: Transaction) => Promise<Result>,
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
    if (isConflict(error)) return 'conflict';
    throw error;
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
