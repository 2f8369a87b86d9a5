import { closeSync, fdatasync, fdatasyncSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import SqliteConnection from 'libsql';

/** Marks the file as the local cloud's ("WxLC"): https://www.sqlite.org/pragma.html#pragma_application_id */
const applicationId = 0x57784c43;
/** The layout of the tables; a later layout gets a higher number and a migration. */
const layoutVersion = 1;

/** A data file that cannot be used; the message says what is wrong and what to do. */
export class DataFileError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DataFileError';
  }
}

/** An open data file, and what keeps other processes from it. */
export interface OpenFile {
  connection: SqliteConnection.Database;
  /** Waits until everything committed is on the disk. */
  flush(): void;
  /** The same, on another thread. */
  flushInBackground(): Promise<void>;
  close(): void;
}

/** Opens the SQLite file durable and for this process alone. */
export function openFile(file: string): OpenFile {
  let connection: SqliteConnection.Database | null = null;
  let lock: SqliteConnection.Database | null = null;
  let log: number | null = null;
  const close = () => {
    if (log !== null) closeSync(log);
    log = null;
    connection?.close();
    lock?.close();
  };
  try {
    if (file !== ':memory:') {
      mkdirSync(path.dirname(file), { recursive: true });
      lock = takeLock(`${file}.lock`);
    }
    connection = new SqliteConnection(file);
    prepareFile(connection, file);
    if (file !== ':memory:') log = openSync(`${file}-wal`, 'r+');
    return {
      connection,
      close,
      flush: () => {
        if (log !== null) fdatasyncSync(log);
      },
      flushInBackground: () => flushed(log),
    };
  } catch (error) {
    close();
    throw error instanceof DataFileError ? error : new DataFileError(explain(file, error), error);
  }
}

/** A database in memory has no log, and nothing to wait for. */
function flushed(log: number | null): Promise<void> {
  if (log === null) return Promise.resolve();
  return new Promise((resolve, reject) => fdatasync(log, (error) => (error ? reject(error) : resolve())));
}

/**
 * Holds a lock on a file beside the data, which the operating system takes back however the process ends. The data
 * file itself cannot serve: the driver keeps it open until the last prepared statement has been collected.
 */
function takeLock(file: string): SqliteConnection.Database {
  const lock = new SqliteConnection(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

function prepareFile(connection: SqliteConnection.Database, file: string): void {
  const owner = readNumber(connection, 'application_id');
  const tables = connection.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number };
  if (owner !== applicationId && (owner !== 0 || tables.n > 0)) {
    throw new DataFileError(
      `${file} belongs to another program, not to the local cloud; choose another data folder or move the file away.`,
    );
  }
  const version = readNumber(connection, 'user_version');
  if (version > layoutVersion) {
    throw new DataFileError(
      `${file} was written by a newer version of the local cloud; update it or choose another data folder.`,
    );
  }
  connection.prepare('PRAGMA journal_mode=WAL').get();
  // A commit writes the log and does not wait for the disk; the store flushes the log before it acknowledges. Before
  // the log is copied into the file, SQLite flushes by itself: https://www.sqlite.org/pragma.html#pragma_synchronous
  connection.exec(`
    PRAGMA synchronous=NORMAL;
    PRAGMA cache_size=-65536;
    BEGIN IMMEDIATE;
    PRAGMA application_id=${applicationId};
    PRAGMA user_version=${layoutVersion};
    CREATE TABLE IF NOT EXISTS key_value (
      table_name TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (table_name, key)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS collection (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE IF NOT EXISTS collection_index (
      number INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL,
      definition TEXT NOT NULL, multikey_fields INTEGER NOT NULL, UNIQUE (collection, name)
    );
    COMMIT;
  `);
}

function readNumber(connection: SqliteConnection.Database, pragma: string): number {
  const row = connection.prepare(`PRAGMA ${pragma}`).get() as Record<string, unknown>;
  return Number(row[pragma]);
}

function explain(file: string, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/locked|busy/i.test(text)) {
    return `${file} is in use by another local cloud; stop that one or choose another data folder.`;
  }
  if (/not a database|malformed|corrupt|encrypted/i.test(text)) {
    return `${file} is not a readable data file (${text}); move it away, or start with a fresh data folder.`;
  }
  return `${file} cannot be opened: ${text}. Check that the folder exists and may be written.`;
}
