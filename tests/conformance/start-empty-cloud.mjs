import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The built local cloud with no function and no restaurant: what a stranger's project would start.
 * Arguments: the built main file, and an empty folder. Sends `{url}` to its parent.
 */
const [builtCloud, folder] = process.argv.slice(2);
const { startLocalCloud } = await import(pathToFileURL(builtCloud).href);

const collections = [
  {
    name: 'notes',
    rule: { read: true, write: false },
    indexes: [{ name: 'byTitle', unique: true, keys: [{ field: 'title', order: 'asc' }] }],
  },
];
mkdirSync(join(folder, 'functions'), { recursive: true });
writeFileSync(join(folder, 'collections.json'), JSON.stringify(collections));

const cloud = await startLocalCloud({
  projectName: 'conformance',
  port: 0,
  dataDir: join(folder, 'data'),
  envId: 'conformance-env',
  appId: 'wx0000000000000001',
  functionsDir: join(folder, 'functions'),
  collectionsFile: join(folder, 'collections.json'),
  staticDir: null,
  consoleDir: null,
  pay: { mchid: '1900000109', merchantName: 'Conformance', notifyFunction: 'payment-notify' },
  people: [],
  links: [],
  functionEnvironment: {},
});
process.on('SIGTERM', () => void cloud.close().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(0));
process.send({ url: cloud.url });
