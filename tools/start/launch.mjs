import { openInBrowser } from './browser.mjs';
import { forgetData, prepareDataDir } from './data-dir.mjs';
import { readOptions, usage } from './options.mjs';
import { installIfNeeded } from '../install.mjs';
import { assertPortFree } from './port.mjs';

/** What `npm start` does, with nothing but Node's own modules until the packages are installed. */
export async function launch(args) {
  try {
    const options = readOptions(args);
    if (options.help) process.stdout.write(usage);
    else await start(options);
  } catch (error) {
    process.stderr.write(`${error?.isSentence ? error.message : (error?.stack ?? error)}\n`);
    process.exit(error?.exitCode ?? 1);
  }
}

async function start({ port, dataDir, fresh, open }) {
  const startedAt = performance.now();
  const stop = stopWhenAsked();
  await assertPortFree(port);
  if (fresh) forgetData(dataDir);
  prepareDataDir(dataDir);
  await installIfNeeded();
  const { buildLocalCloud } = await import('../build/build.mjs');
  await buildLocalCloud();
  const { openRestaurant } = await import('./restaurant.mjs');
  const restaurant = await openRestaurant({ port, dataDir });
  stop.closes(restaurant.cloud);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`\n${welcome(restaurant, seconds)}\n`);
  if (open) openInBrowser(restaurant.homeUrl);
}

function welcome({ cloud, addresses }, seconds) {
  const width = Math.max(...addresses.map(({ title }) => title.length));
  const rows = addresses.map(({ title, url }) => `  ${title.padEnd(width)}  ${url}`);
  return [
    `Alley Kitchen is open on ${cloud.url} after ${seconds} s.`,
    '',
    ...rows,
    '',
    'Ctrl-C closes it.',
  ].join('\n');
}

/** Ctrl-C and SIGTERM close the cloud, once, and end with success; a second one ends at once. */
function stopWhenAsked() {
  let cloud = null;
  let isStopping = false;
  const stop = async () => {
    if (isStopping || !cloud) process.exit(isStopping ? 1 : 0);
    isStopping = true;
    process.stdout.write('\nClosing …\n');
    await cloud.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
  return {
    closes: (opened) => {
      cloud = opened;
    },
  };
}
