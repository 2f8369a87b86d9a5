import { openRestaurant } from './restaurant.mjs';

/**
 * The demo restaurant as a child process of a test or a measurement: everything must be built already.
 * Arguments: the data folder, the port (0 for any), and by how many milliseconds a new folder begins before the
 * machine's time. Sends `{url}` to its parent when it is open.
 */
const [dataDir, port, beginsAheadMs = '0'] = process.argv.slice(2);

const restaurant = await openRestaurant({
  dataDir,
  port: Number(port),
  beginsAheadMs: Number(beginsAheadMs),
});
let isClosing = false;

async function close() {
  if (isClosing) return;
  isClosing = true;
  await restaurant.cloud.close();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void close());
process.on('disconnect', () => void close());
process.send?.({ url: restaurant.cloud.url });
