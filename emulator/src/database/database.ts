import { actions } from './actions';
import { Catalog } from './catalog';
import type { CollectionDefinition, IndexDefinition, Rule } from './collection-definition';
import type { Collection } from './collection';
import { DirectSession } from './direct-session';
import type { Document, Fields } from './document';
import { DatabaseError, databaseErrors } from './errors';
import { findRows, type Explain } from './find';
import { withId } from './insert';
import { limits } from './limits';
import { Locks } from './locks';
import type { OrderItem } from './planner';
import { idKeyOf, newRow, type Row } from './row';
import { Rules } from './rules';
import { openStore, type Store } from './store';
import type { Transaction } from './transaction';
import { Transactions } from './transactions';
import { Versions } from './versions';
import { text, type WireAnswer, type WireRequest } from './wire';

export interface DatabaseOptions {
  file: string;
  collections: CollectionDefinition[];
  /** The virtual clock: what server dates say. */
  clock: { now(): number };
  /** Real time in milliseconds, in which transactions live. */
  realNow?: () => number;
}

export interface CollectionDescription {
  collection: string;
  count: number;
  indexes: IndexDefinition[];
  rule: { read: Rule; write: Rule };
}

export interface DocumentQuery {
  where?: Fields;
  orderBy?: OrderItem[];
  skip?: number;
  limit?: number;
}

export interface DocumentChange {
  collection: string;
  id: string;
  after: Document | null;
}

/** The local cloud's document database: CloudBase's behaviour over one durable file. */
export class Database {
  readonly #store: Store;
  readonly #catalog: Catalog;
  readonly #clock: { now(): number };
  readonly #versions = new Versions();
  readonly #locks = new Locks();
  readonly #direct: DirectSession;
  readonly #transactions: Transactions;
  readonly #rules = new Rules();
  readonly #listeners = new Set<(change: DocumentChange) => void>();
  readonly #stopListening: () => void;

  /** Opens the file and builds the indexes that are declared and not there yet; throws one sentence if it cannot. */
  static open(options: DatabaseOptions): Database {
    const store = openStore(options.file);
    try {
      return new Database(store, options);
    } catch (error) {
      store.discard();
      store.close();
      throw error;
    }
  }

  private constructor(store: Store, options: DatabaseOptions) {
    this.#store = store;
    this.#clock = options.clock;
    this.#catalog = new Catalog(store, options.collections);
    for (const collection of this.#catalog.all()) this.#rules.check(collection);
    this.#direct = new DirectSession(
      store,
      this.#versions,
      this.#locks,
      (collection, _idKey, before, after) => this.#announce(collection, before, after),
      () => this.#transactions.endExpired(),
    );
    this.#transactions = new Transactions(
      { direct: this.#direct, versions: this.#versions, locks: this.#locks },
      options.realNow ?? Date.now,
    );
    this.#stopListening = store.onRollback(() => {
      this.#transactions.endAll();
      this.#versions.clear();
      this.#catalog.forgetUnwritten();
    });
  }

  /** Carries out one request of the SDK's wire protocol; the answer comes when what it tells is on disk. */
  async handle(action: string, request: WireRequest): Promise<WireAnswer> {
    try {
      const answer = await this.#carryOut(action, request);
      await this.#store.settled();
      return answer;
    } catch (error) {
      await this.#store.settled();
      if (error instanceof DatabaseError) return { code: error.code, message: error.message };
      throw error;
    }
  }

  read(collection: string, id: string | number): Document | null {
    return this.#catalog.get(collection).get(idKeyOf(id))?.copy() ?? null;
  }

  /** Puts documents in place, replacing those of the same `_id`; on disk when it returns. Meant for seeds. */
  seedMany(collection: string, documents: readonly Fields[]): void {
    const target = this.#catalog.get(collection);
    for (const fields of documents) {
      const document = withId(fields);
      const idKey = idKeyOf(document._id);
      const before = target.get(idKey);
      const row = newRow(before?.sequence ?? target.takeSequence(), document);
      this.#direct.write(target, idKey, before, row);
    }
    this.#store.flush();
  }

  query(collection: string, query: DocumentQuery): { documents: Document[]; explain: Explain } {
    const { rows, explain } = findRows(this.#catalog.get(collection), {
      query: query.where ?? {},
      order: query.orderBy ?? [],
      skip: query.skip ?? 0,
      limit: Math.min(query.limit ?? limits.defaultRows, limits.maximumRows),
    });
    return { documents: rows.map((row) => row.copy()), explain };
  }

  describe(): CollectionDescription[] {
    return this.#catalog.all().map((collection) => ({
      collection: collection.name,
      count: collection.count(),
      indexes: collection.definition.indexes,
      rule: collection.definition.rule,
    }));
  }

  /** Whether a client may read a document by itself, by the collection's rule. */
  mayRead(collection: string, document: Document | null, openid: string | null): boolean {
    return this.#rules.mayRead(this.#catalog.get(collection), document, openid);
  }

  /** Told of every change once it is on disk. */
  onChange(listener: (change: DocumentChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#transactions.endAll();
    this.#stopListening();
    this.#store.close();
  }

  async #carryOut(action: string, request: WireRequest): Promise<WireAnswer> {
    if (action === 'database.startTransaction') return { transactionId: this.#transactions.start().id };
    const id = request['transactionId'];
    if (typeof id === 'string' && id !== '')
      return this.#inTransaction(this.#transactions.get(id), action, request);
    if (isTransactionEnd(action)) text(request, 'transactionId');
    const session = this.#direct;
    return {
      data: await actionOf(action)({ catalog: this.#catalog, session, nowMs: this.#clock.now() }, request),
    };
  }

  /** A refused operation ends its transaction, as in MongoDB: whoever goes on with it is told that it is gone. */
  async #inTransaction(transaction: Transaction, action: string, request: WireRequest): Promise<WireAnswer> {
    if (transaction.isBusy) throw databaseErrors.transactionBusy();
    transaction.isBusy = true;
    try {
      if (action === 'database.commitTransaction') this.#transactions.commit(transaction);
      else if (action === 'database.abortTransaction') this.#transactions.end(transaction);
      else {
        const context = { catalog: this.#catalog, session: transaction, nowMs: this.#clock.now() };
        return { data: await actionOf(action)(context, request) };
      }
      return { data: {} };
    } catch (error) {
      if (!(error instanceof DatabaseError) || endsTransaction(error)) this.#transactions.end(transaction);
      throw error;
    } finally {
      // Another request of the same transaction that is already on its way meets a busy transaction.
      await nextTurn();
      transaction.isBusy = false;
    }
  }

  #announce(collection: Collection, before: Row | null, after: Row | null): void {
    if (this.#listeners.size === 0) return;
    const document = after?.document ?? before?.document;
    const change = {
      collection: collection.name,
      id: String(document?._id),
      after: after?.copy() ?? null,
    };
    for (const listener of this.#listeners) listener(change);
  }
}

function actionOf(action: string) {
  const found = actions[action];
  if (!found) throw databaseErrors.notEmulated(`the action ${action}`);
  return found;
}

function isTransactionEnd(action: string): boolean {
  return action === 'database.commitTransaction' || action === 'database.abortTransaction';
}

function endsTransaction(error: DatabaseError): boolean {
  return error.code === 'DATABASE_REQUEST_FAILED' || error.code === 'DATABASE_TRANSACTION_CONFLICT';
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
