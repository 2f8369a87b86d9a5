import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { demoPicturesDir, demoSeedFile } from '../build/demo.mjs';
import { fromRoot } from '../project.mjs';

/**
 * What the local cloud must know of this project: its functions, collections, people, links and seed.
 * @param {{ port: number, dataDir: string, beginsAheadMs?: number }} place
 */
export async function localCloudOptions({ port, dataDir, beginsAheadMs = 0 }) {
  const demo = await import(pathToFileURL(fromRoot(demoSeedFile)).href);
  const people = demo.demoPeople.map((person) => ({ ...person, openPath: pathAs(person) }));
  return {
    projectName: 'Alley Kitchen 巷口小灶',
    port,
    dataDir,
    beginsAheadMs,
    envId: 'galley-local',
    appId: 'wx7a1c4e8b2d5f9063',
    functionsDir: fromRoot('cloudfunctions'),
    collectionsFile: fromRoot('config/cloud/collections.json'),
    staticDir: folderOrNull('dist/h5'),
    consoleDir: folderOrNull('emulator/dist/console'),
    pay: { mchid: '1900008801', merchantName: '巷口小灶', notifyFunction: 'payment-notify' },
    messagePush: await messagePushCallbacks(),
    printers: demo.demoPrinters.map(({ vendor, serial, name }) => ({ vendor, serial, name })),
    people,
    links: people.map(({ name, openPath }) => ({ title: name, url: openPath })),
    functionEnvironment: { ...subscribeTemplates, QUEUE_LINK_PREFIX: queueLinkPrefix },
    seed: (cloud) => seedRestaurant(cloud, demo),
  };
}

/** The local cloud has a template for each purpose of a message, called like it. */
const subscribeTemplates = {
  SUBSCRIBE_TEMPLATE_PICKUP_READY: 'pickup-ready',
  SUBSCRIBE_TEMPLATE_REFUND_DONE: 'refund-done',
  SUBSCRIBE_TEMPLATE_ORDER_REJECTED: 'order-rejected',
  SUBSCRIBE_TEMPLATE_RESERVATION_REMINDER: 'reservation-reminder',
  SUBSCRIBE_TEMPLATE_QUEUE_SOON: 'queue-soon',
  SUBSCRIBE_TEMPLATE_QUEUE_CALLED: 'queue-called',
  SUBSCRIBE_TEMPLATE_CONVERSATION_ANSWERED: 'conversation-answered',
  SUBSCRIBE_TEMPLATE_REVIEW_ANSWERED: 'review-answered',
  SUBSCRIBE_TEMPLATE_SURVEY: 'survey',
  SUBSCRIBE_TEMPLATE_NEW_DISH: 'new-dish',
};

/** What the code on the slip of a queue number holds: the browser's build of the app stands in for WeChat. */
const queueLinkPrefix = '{url}/#/customer/queue/index?scene=';

/** The same list that is entered in the console of a real environment under "message push". */
async function messagePushCallbacks() {
  const { callbacks } = JSON.parse(await readFile(fromRoot('config/cloud/message-push.json'), 'utf8'));
  return callbacks;
}

async function seedRestaurant(cloud, demo) {
  const { collections } = demo.seedDemoRestaurant({ nowMs: cloud.clock.now() });
  for (const [collection, documents] of Object.entries(collections)) {
    cloud.database.seedMany(collection, documents);
  }
  for (const { path, file } of demo.demoPictures) {
    await cloud.putFile(path, await readFile(fromRoot(`${demoPicturesDir}/${file}`)));
  }
}

/** The address at which the browser app opens as this person. */
function pathAs({ openid, openPath }) {
  return `/?as=${openid}${openPath}`;
}

function folderOrNull(path) {
  return existsSync(fromRoot(path)) ? fromRoot(path) : null;
}
