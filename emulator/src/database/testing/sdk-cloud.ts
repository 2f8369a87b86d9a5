import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import cloud from 'wx-server-sdk';
import type { Document } from '../document';
import { Database, type DatabaseOptions } from '../database';

type Data = Record<string, unknown>;

type CommandName =
  | 'eq'
  | 'neq'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'nin'
  | 'and'
  | 'or'
  | 'not'
  | 'nor'
  | 'exists'
  | 'mod'
  | 'all'
  | 'elemMatch'
  | 'size'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'rename'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'pull'
  | 'pullAll'
  | 'addToSet'
  | 'geoNear';

/** What the tests use of the SDK: its own types know neither promises nor transactions. */
export interface SdkDatabase {
  command: Record<CommandName, (...operands: unknown[]) => SdkCommand> & {
    aggregate: Record<
      'sum' | 'avg' | 'max' | 'min' | 'push' | 'first' | 'multiply' | 'cond',
      (operand: unknown) => unknown
    >;
  };
  collection(name: string): SdkCollection;
  createCollection(name: string): Promise<unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  Geo: { Point: new (longitude: number, latitude: number) => unknown };
  startTransaction(): Promise<SdkTransaction>;
  runTransaction<T>(run: (transaction: SdkTransaction) => Promise<T>): Promise<T>;
}

export interface SdkCommand {
  and(...operands: unknown[]): SdkCommand;
  or(...operands: unknown[]): SdkCommand;
}

export interface SdkTransaction {
  collection(name: string): SdkCollection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

export interface SdkQuery {
  where(query: Data): SdkQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  skip(count: number): SdkQuery;
  limit(count: number): SdkQuery;
  field(projection: Data): SdkQuery;
  get(): Promise<{ data: Document[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Data }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkCollection extends SdkQuery {
  add(options: { data: Data | Data[] }): Promise<{ _id: string }>;
  doc(id: string | number): {
    get(): Promise<{ data: Document }>;
    set(options: { data: Data }): Promise<{ stats: { updated: number; created: number } }>;
    update(options: { data: Data }): Promise<{ stats: { updated: number } }>;
    remove(): Promise<{ stats: { removed: number } }>;
    field(projection: Data): { get(): Promise<{ data: Document }> };
  };
  aggregate(): SdkAggregate;
}

export type SdkAggregate = { end(): Promise<{ list: Data[] }> } & {
  [
    stage in
      | 'match'
      | 'group'
      | 'sort'
      | 'skip'
      | 'limit'
      | 'project'
      | 'addFields'
      | 'unwind'
      | 'lookup'
      | 'count'
      | 'sortByCount'
      | 'replaceRoot'
      | 'bucket'
      | 'sample'
  ]: (operand: unknown) => SdkAggregate;
};

/** The unmodified SDK in this process, talking to a database behind a real HTTP server. */
export interface SdkCloud {
  db: SdkDatabase;
  database: Database;
  close(): Promise<void>;
}

export async function startSdkCloud(options: Partial<DatabaseOptions>): Promise<SdkCloud> {
  const database = Database.open({
    file: ':memory:',
    collections: [],
    clock: { now: () => Date.now() },
    ...options,
  });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      void database.handle(String(body['action']), body).then((answer) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ requestId: 'r1', ...answer }));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-env',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  });
  cloud.init({ env: 'local-env' });
  return {
    db: cloud.database() as unknown as SdkDatabase,
    database,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
    },
  };
}
