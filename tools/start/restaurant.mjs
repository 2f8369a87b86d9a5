import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Sentence } from '../build/command.mjs';
import { fromRoot } from '../project.mjs';
import { localCloudOptions } from './local-cloud-options.mjs';

const builtCloud = 'emulator/dist/main.mjs';

/**
 * Opens the demo restaurant on the local cloud; everything must be built already.
 * @param {{ port: number, dataDir: string, beginsAheadMs?: number }} place
 */
export async function openRestaurant(place) {
  if (!existsSync(fromRoot(builtCloud))) {
    throw new Sentence('The local cloud is not built; npm start and npm test build it.');
  }
  const { startLocalCloud, LocalCloudError } = await import(pathToFileURL(fromRoot(builtCloud)).href);
  const options = await localCloudOptions(place);
  try {
    const cloud = await startLocalCloud(options);
    const homeUrl = options.consoleDir
      ? `${cloud.url}/console/`
      : cloud.url + addressOf(options.people, 'guest');
    return { cloud, homeUrl, addresses: addressesOf(cloud.url, options) };
  } catch (error) {
    if (error instanceof LocalCloudError) throw new Sentence(error.message);
    throw error;
  }
}

function addressesOf(url, { people, consoleDir }) {
  const rows = [
    { title: 'Guest at table A12', url: url + addressOf(people, 'guest') },
    { title: 'Kitchen', url: url + addressOf(people, 'kitchen') },
    { title: 'Owner', url: url + addressOf(people, 'owner') },
  ];
  return consoleDir ? [...rows, { title: 'Console', url: `${url}/console/` }] : rows;
}

function addressOf(people, role) {
  return people.find((person) => person.role === role)?.openPath ?? '/';
}
