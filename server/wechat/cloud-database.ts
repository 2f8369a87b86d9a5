import type { CollectionName } from './collections';
import type { SdkCommand, SdkDatabase, SdkTransactionCollection } from './cloud';
import { DatabaseFailure, DuplicateIdError } from './database';
import type { Database, DocumentOf, Query, Transaction } from './database';
import { RetryLanes } from './retry-lanes';
import { errorText, transact } from './transact';
import type { OpenTransaction, RetryTiming } from './transact';

/** The database of the cloud environment, through the SDK. Errors of the SDK become `Error`s that say what was asked. */
export function cloudDatabase(sdk: SdkDatabase, timing: RetryTiming = systemTiming): Database {
  const lanes = new RetryLanes();
  const documents = documentAccess((name) => sdk.collection(name), sdk.command);
  return {
    ...documents,
    async query<Name extends CollectionName>(name: Name, query: Query<DocumentOf<Name>>) {
      const answer = await asked(`query ${name}`, selection(sdk, name, query).get());
      return answer.data as unknown as DocumentOf<Name>[];
    },
    async queryFields(name, query, fields) {
      const projection = Object.fromEntries(fields.map((field) => [field, true]));
      const answer = await asked(`query ${name}`, selection(sdk, name, query).field(projection).get());
      return answer.data as never;
    },
    async updateIf(name, id, expected, fields) {
      const selected = sdk.collection(name).where({ ...expected, _id: id });
      const answer = await asked(
        `update ${name}/${id}`,
        selected.update({ data: replacements(fields, sdk.command) }),
      );
      return answer.stats.updated === 1;
    },
    async disown(name, id, fields) {
      const data = replacements(fields, sdk.command);
      await asked(`disown ${name}/${id}`, sdk.collection(name).doc(id).update({ data }));
    },
    transact: (run) => transact(() => openTransaction(sdk), run, timing, lanes),
  };
}

const systemTiming: RetryTiming = {
  nowMs: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => Math.random(),
};

async function openTransaction(sdk: SdkDatabase): Promise<OpenTransaction> {
  const transaction = await asked('start a transaction', sdk.startTransaction());
  return {
    ...documentAccess((name) => transaction.collection(name), sdk.command),
    commit: async () => void (await asked('commit', transaction.commit())),
    rollback: async () => void (await asked('roll back', transaction.rollback())),
  };
}

function documentAccess(
  collection: (name: string) => SdkTransactionCollection,
  command: SdkCommand,
): Transaction {
  return {
    async get<Name extends CollectionName>(name: Name, id: string) {
      const answer = await asked(`get ${name}/${id}`, collection(name).doc(id).get());
      return answer.data as unknown as DocumentOf<Name> | null;
    },
    async add(name, document) {
      try {
        await asked(`add ${name}/${document._id}`, collection(name).add({ data: { ...document } }));
      } catch (error) {
        throw isDuplicate(error) ? new DuplicateIdError(name, document._id) : error;
      }
    },
    async set(name, document) {
      const { _id, ...data } = document;
      await asked(`set ${name}/${_id}`, collection(name).doc(_id).set({ data }));
    },
    async update(name, id, fields) {
      const data = replacements(fields, command);
      await asked(`update ${name}/${id}`, collection(name).doc(id).update({ data }));
    },
    async remove(name, id) {
      const answer = await asked(`remove ${name}/${id}`, collection(name).doc(id).remove());
      return answer.stats.removed === 1;
    },
  };
}

/** The SDK flattens nested objects of an update into single paths and so merges them; `set` replaces them whole. */
function replacements(fields: object, command: SdkCommand): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? command.set(value) : value,
    ]),
  );
}

function selection<Document>(sdk: SdkDatabase, name: string, query: Query<Document>) {
  const where = Object.fromEntries(
    Object.entries(query.where).map(([field, condition]) => [field, sdkCondition(condition, sdk.command)]),
  );
  const selected = sdk.collection(name).where(where);
  const ordered = query.orderBy ? selected.orderBy(...query.orderBy) : selected;
  return ordered.limit(query.limit);
}

function sdkCondition(condition: unknown, command: SdkCommand): unknown {
  if (typeof condition !== 'object' || condition === null) return condition;
  const bounds: {
    atMost?: number;
    below?: number;
    atLeast?: number;
    before?: string;
    oneOf?: readonly unknown[];
    has?: unknown;
  } = condition;
  if (bounds.atMost !== undefined) return command.lte(bounds.atMost);
  if (bounds.below !== undefined) return command.lt(bounds.below);
  if (bounds.atLeast !== undefined) return command.gte(bounds.atLeast);
  if (bounds.before !== undefined) return command.lt(bounds.before);
  if (bounds.oneOf !== undefined) return command.in(bounds.oneOf);
  // A list is compared with one value by looking for it among its elements.
  if (bounds.has !== undefined) return bounds.has;
  return condition;
}

async function asked<Answer>(what: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw new DatabaseFailure(what, errorText(error), error);
  }
}

/** MongoDB's own words for a taken id, which the platform passes on under -502001. */
function isDuplicate(error: unknown): boolean {
  return /E11000|duplicate key|already exists/i.test(errorText(error));
}
