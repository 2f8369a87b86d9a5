import type { Database } from '../../../emulator/src/database/database';
import { limits } from '../../../emulator/src/database/limits';
import type { WireAnswer } from '../../../emulator/src/database/wire';
import type { FunctionParts, FunctionRun, Functions, Instance } from './functions';
import type { AskDatabase, WireFields } from './sdk-database';

const conflictSentence = '[ResourceUnavailable.TransactionConflict] Transaction is conflict';

interface Asked {
  readonly action: string;
  readonly request: WireFields;
  /** Whose it is. */
  readonly run: FunctionRun | null;
}

/** The way of the functions to the local database: one step for each request, and what may go wrong with it. */
export class DatabaseDoor {
  /** Conflicts that arose by themselves. */
  conflicts = 0;
  /** Transactions that were tried again. */
  retries = 0;
  readonly #expiries = new Map<string, () => void>();
  /** Transactions that a failure outside kept from being ended, or from being known. */
  readonly #outOfReach = new Set<string>();

  constructor(
    private readonly parts: FunctionParts & {
      readonly database: () => Database;
      readonly functions: () => Functions;
    },
  ) {}

  for(instance: Omit<Instance, 'services'>): AskDatabase {
    return (action, request) =>
      this.parts
        .functions()
        .operate(instance, labelOf(action, request), (key) =>
          this.#carryOut(key, { action, request, run: instance.run }),
        );
  }

  /** Everything that a stopped database forgets. */
  forgetTransactions(): void {
    for (const cancel of this.#expiries.values()) cancel();
    this.#expiries.clear();
  }

  async #carryOut(key: string, { action, request, run }: Asked) {
    const { faults } = this.parts;
    const { transactionId } = request;
    const mayConflict = typeof transactionId === 'string' && action !== 'database.abortTransaction';
    if (mayConflict && faults.strikes('database-conflict', key)) {
      await this.#handle({ action: 'database.abortTransaction', request: { transactionId }, run });
      throw sdkError('DATABASE_TRANSACTION_CONFLICT', conflictSentence);
    }
    if (faults.strikes('database-error', key)) {
      if (isEnd(action) && typeof transactionId === 'string') this.#outOfReach.add(transactionId);
      throw sdkError('DATABASE_REQUEST_FAILED', 'request timeout');
    }
    const answer = await this.#handle({ action, request, run });
    if ('code' in answer) {
      if (answer.code === 'DATABASE_TRANSACTION_CONFLICT') this.conflicts += 1;
      throw sdkError(answer.code, answer.message);
    }
    if (faults.strikes('database-answer-lost', key)) {
      if (answer.transactionId) this.#outOfReach.add(answer.transactionId);
      throw sdkError('-501000', 'socket hang up');
    }
    return answer;
  }

  async #handle({ action, request, run }: Asked): Promise<WireAnswer> {
    const answer = await this.parts.database().handle(action, request);
    if (answer.transactionId) this.#watch(answer.transactionId, run);
    const { transactionId } = request;
    if (action !== 'database.startTransaction' && typeof transactionId === 'string') {
      if (isEnd(action) || 'code' in answer) this.#unwatch(transactionId);
    }
    return answer;
  }

  /** A transaction whose function died is ended by the database when its time is over; any request makes it look. */
  #watch(transactionId: string, run: FunctionRun | null): void {
    const { timeline, witness } = this.parts;
    const cancel = timeline.after(limits.transactionLifeMs + 1, 'a transaction expires', () => {
      this.#expiries.delete(transactionId);
      const isAtRest = run !== null && run.isOver && !witness.killedRuns.has(run.key);
      if (isAtRest && !this.#outOfReach.has(transactionId))
        witness.leftOpen.push(`${run.key} ended and left a transaction open`);
      void this.parts.database().handle('database.abortTransaction', { transactionId });
    });
    this.#expiries.set(transactionId, cancel);
  }

  #unwatch(transactionId: string): void {
    this.#expiries.get(transactionId)?.();
    this.#expiries.delete(transactionId);
  }
}

function isEnd(action: string): boolean {
  return action === 'database.commitTransaction' || action === 'database.abortTransaction';
}

/** Named by collection and document, for people and for the seed; never by a transaction's random id. */
function labelOf(action: string, request: WireFields): string {
  const verb = action.replace('database.', '').replace(/Document$/, '');
  const collection = typeof request.collectionName === 'string' ? ` ${request.collectionName}` : '';
  return verb + collection;
}

/** Plain objects with `errCode` and `errMsg`, as the SDK throws them. */
function sdkError(code: string, message: string): Error {
  return Object.assign(new Error(message), { errCode: code, errMsg: `${code} ${message}` });
}
