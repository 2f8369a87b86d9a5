import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Sentence } from '../build/command.mjs';

const databaseName = 'cloud.sqlite';
const sqliteHeader = 'SQLite format 3\0';

/** Makes the data folder when it is new, and refuses one that could not keep anything or holds something foreign. */
export function prepareDataDir(dataDir) {
  if (existsSync(dataDir) && !statSync(dataDir).isDirectory()) {
    throw new Sentence(
      `${dataDir} is a file, but a folder is needed to keep the data in; name another with --data.`,
    );
  }
  const probe = join(dataDir, `.write-probe-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Sentence(
      `The data folder ${dataDir} cannot be written (${error.code}); name another with --data.`,
    );
  }
  assertDatabase(join(dataDir, databaseName));
}

/** Removes a data folder, and nothing that was not one: a mistyped name must not cost somebody their files. */
export function forgetData(dataDir) {
  if (!existsSync(dataDir)) return;
  const isOurs = statSync(dataDir).isDirectory() && existsSync(join(dataDir, databaseName));
  if (!isOurs && (!statSync(dataDir).isDirectory() || readdirSync(dataDir).length > 0)) {
    throw new Sentence(
      `${dataDir} holds something else than the data of the local cloud, so --fresh leaves it alone; name another folder with --data.`,
    );
  }
  rmSync(dataDir, { recursive: true, force: true });
}

function assertDatabase(file) {
  if (!existsSync(file)) return;
  const header = Buffer.alloc(sqliteHeader.length);
  const handle = openSync(file, 'r');
  const length = readSync(handle, header, 0, header.length, 0);
  closeSync(handle);
  if (length > 0 && header.toString('latin1') !== sqliteHeader) {
    throw new Sentence(
      `${file} is not a database of the local cloud, or it is broken; begin anew with --fresh or name another folder with --data.`,
    );
  }
}
