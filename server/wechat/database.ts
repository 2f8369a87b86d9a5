import type { Refused } from '../refused';
import type { ChangeableName, Collections, CollectionName } from './collections';

export type DocumentOf<Name extends CollectionName> = Collections[Name];

/** What a transaction may do: operations on one document by its id, for all others silently run outside it. */
export interface Transaction {
  get<Name extends CollectionName>(collection: Name, id: string): Promise<DocumentOf<Name> | null>;
  /** Inserts; throws `DuplicateIdError` when the id is taken. */
  add<Name extends CollectionName>(collection: Name, document: DocumentOf<Name>): Promise<void>;
  /** Replaces the whole document or inserts it. */
  set<Name extends ChangeableName>(collection: Name, document: DocumentOf<Name>): Promise<void>;
  /** Replaces the named fields whole; a document that is not there stays so. */
  update<Name extends ChangeableName>(
    collection: Name,
    id: string,
    fields: Partial<Omit<DocumentOf<Name>, '_id'>>,
  ): Promise<void>;
  /** False when there was no such document. */
  remove<Name extends ChangeableName>(collection: Name, id: string): Promise<boolean>;
}

/** The database as the server uses it. Every query is bounded and names an index of `config/cloud/collections.json`. */
export interface Database extends Transaction {
  query<Name extends CollectionName>(
    collection: Name,
    query: Query<DocumentOf<Name>>,
  ): Promise<DocumentOf<Name>[]>;
  /** The same, but only the named fields travel. */
  queryFields<Name extends CollectionName, Field extends keyof DocumentOf<Name> & string>(
    collection: Name,
    query: Query<DocumentOf<Name>>,
    fields: readonly Field[],
  ): Promise<Pick<DocumentOf<Name>, Field | ('_id' & keyof DocumentOf<Name>)>[]>;
  /** Compare and set: changes the document only while `expected` holds; says whether anything in it changed. */
  updateIf<Name extends ChangeableName>(
    collection: Name,
    id: string,
    expected: Partial<DocumentOf<Name>>,
    fields: Partial<Omit<DocumentOf<Name>, '_id'>>,
  ): Promise<boolean>;
  /**
   * Takes a person's name off one document, append-only or not, because they have deleted their account: the fields
   * that say who it was are replaced, and nothing else may be. Only `server/privacy` asks for it; a test asserts it.
   */
  disown<Name extends CollectionName>(
    collection: Name,
    id: string,
    fields: Partial<Omit<DocumentOf<Name>, '_id'>>,
  ): Promise<void>;
  /** Runs everything or nothing; retried on conflicts, rolled back on a refusal. See `transact.ts`. */
  transact<Result>(run: (transaction: Transaction) => Promise<Result>): Promise<Result | Refused>;
}

export interface Query<Document> {
  readonly where: { readonly [Field in keyof Document]?: Condition<Document[Field]> } & {
    /** A field of the objects in a list, such as `memberships.storeId`. */
    readonly [path: `${string}.${string}`]: Condition<string>;
  };
  readonly orderBy?: readonly [keyof Document & string, 'asc' | 'desc'];
  /** At most 1000: the platform cuts off there without saying so. */
  readonly limit: number;
}

export type Condition<Value> =
  | Value
  | { readonly atMost: number }
  | { readonly below: number }
  | { readonly atLeast: number }
  /** Of a text such as a day: those that come earlier in the order of letters. */
  | (Value extends string ? { readonly before: string } : never)
  | { readonly oneOf: readonly Value[] }
  | (Value extends readonly (infer Element)[] ? { readonly has: Element } : never);

/** The database refused or failed; `asked` says what it was to do, and with which document. */
export class DatabaseFailure extends Error {
  constructor(
    readonly asked: string,
    said: string,
    cause: unknown,
  ) {
    super(`the database could not ${asked}: ${said}`, { cause });
    this.name = 'DatabaseFailure';
  }
}

/** The id of a new document is taken: somebody, or an earlier try, has written it. */
export class DuplicateIdError extends Error {
  constructor(collection: string, id: string) {
    super(`${collection}/${id} exists already, so it was not added again`);
    this.name = 'DuplicateIdError';
  }
}
