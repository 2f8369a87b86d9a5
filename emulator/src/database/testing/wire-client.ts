import { EJSON } from 'bson';
import type { CollectionDefinition } from '../collection-definition';
import { Database, type DatabaseOptions } from '../database';
import type { Document } from '../document';
import type { OrderItem } from '../planner';
import type { WireAnswer } from '../wire';

/** Fields as the SDK sends them: canonical Extended JSON. */
export function fields(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false });
}

/** Jest's matcher of a part of a text, as the text that it stands for. */
export function containing(part: string): string {
  return expect.stringContaining(part) as string;
}

/** A collection that no client may touch. */
export function collection(name: string, ...indexes: CollectionDefinition['indexes']): CollectionDefinition {
  return { name, rule: { read: false, write: false }, indexes };
}

/** Sends a database the requests that the SDK would send; a refusal is thrown as `CODE message`. */
export class WireClient {
  constructor(
    readonly database: Database,
    readonly collectionName: string,
    readonly transactionId?: string,
  ) {}

  async ask(action: string, request: Record<string, unknown>): Promise<WireAnswer> {
    const { collectionName, transactionId } = this;
    const answer = await this.database.handle(`database.${action}`, {
      collectionName,
      transactionId,
      ...request,
    });
    if (answer.data === undefined && answer.transactionId === undefined) {
      throw new Error(`${answer.code} ${answer.message}`);
    }
    return answer;
  }

  async insert(...documents: object[]): Promise<unknown> {
    return (await this.ask('insertDocument', { data: documents.map(fields) })).data?.['insertedIds'];
  }

  async get(id: string | number): Promise<Document | null> {
    return (await this.list({ query: fields({ _id: id }), queryType: 'DOC' }))[0] ?? null;
  }

  async find(query: object, order: OrderItem[] = []): Promise<Document[]> {
    const sent = order.map(({ path, direction }) => [path, direction]);
    return this.list({ query: fields(query), order: fields(Object.fromEntries(sent)), queryType: 'WHERE' });
  }

  async set(id: string | number, data: object): Promise<unknown> {
    const request = {
      data: fields(data),
      query: fields({ _id: id }),
      merge: false,
      upsert: true,
      multi: false,
    };
    return (await this.ask('modifyDocument', request)).data;
  }

  /** Update operators on one document, or with a query on all that match. */
  async update(target: string | number | object, data: object): Promise<unknown> {
    const isMulti = typeof target === 'object';
    const query = fields(isMulti ? target : { _id: target });
    const request = { data: fields(data), query, merge: true, upsert: false, multi: isMulti };
    return (await this.ask('modifyDocument', request)).data?.['updated'];
  }

  async remove(target: string | number | object): Promise<unknown> {
    const isMulti = typeof target === 'object';
    const query = fields(isMulti ? target : { _id: target });
    return (await this.ask('removeDocument', { query, multi: isMulti })).data?.['deleted'];
  }

  async aggregate(...stages: Record<string, unknown>[]): Promise<Record<string, unknown>[]> {
    const sent = stages.map((stage) => {
      const [stageKey, stageValue] = Object.entries(stage)[0] ?? [];
      return { stageKey, stageValue: fields(stageValue) };
    });
    const list = (await this.ask('aggregateDocuments', { stages: sent })).data?.['list'] as string[];
    return list.map((text) => EJSON.parse(text) as Record<string, unknown>);
  }

  /** The same collection inside a new transaction. */
  async begin(): Promise<WireClient> {
    const { transactionId } = await this.ask('startTransaction', {});
    return new WireClient(this.database, this.collectionName, transactionId);
  }

  async commit(): Promise<void> {
    await this.ask('commitTransaction', {});
  }

  async abort(): Promise<void> {
    await this.ask('abortTransaction', {});
  }

  async list(request: Record<string, unknown>): Promise<Document[]> {
    const list = (await this.ask('getDocument', request)).data?.['list'] as string[];
    return list.map((text) => EJSON.parse(text) as Document);
  }
}

/** A fresh database in memory with the collections `things` (unique `code`) and `others`. */
export function openThings(options: Partial<DatabaseOptions> = {}): WireClient {
  const rule = { read: false, write: false };
  const database = Database.open({
    file: ':memory:',
    clock: { now: () => 1_000_000 },
    collections: [
      {
        name: 'things',
        rule,
        indexes: [{ name: 'byCode', unique: true, keys: [{ field: 'code', order: 'asc' }] }],
      },
      { name: 'others', rule, indexes: [] },
    ],
    ...options,
  });
  return new WireClient(database, 'things');
}
