import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from './database/store';

/** The one file that holds everything but the uploaded files. */
export function dataFile(dataDir: string): string {
  return join(dataDir, 'cloud.sqlite');
}

export function storageFolder(dataDir: string): string {
  return join(dataDir, 'storage');
}

/** Pictures of conversations. */
export function mediaFolder(dataDir: string): string {
  return join(dataDir, 'media');
}

/**
 * Throws away what the local cloud wrote, and nothing else that lies in the folder. The data file is emptied in one
 * transaction rather than deleted: Windows does not delete a file that the driver still holds.
 */
export async function emptyDataFolder(dataDir: string): Promise<void> {
  const store = openStore(dataFile(dataDir));
  try {
    const tables = store.connection
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      .all() as { readonly name: string }[];
    const drops = tables.map(({ name }) => `DROP TABLE "${name}";`).join('\n');
    store.connection.exec(`BEGIN IMMEDIATE;\n${drops}\nCOMMIT;`);
  } finally {
    store.close();
  }
  for (const folder of [storageFolder(dataDir), mediaFolder(dataDir)]) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
