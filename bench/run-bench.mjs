import { buildEverything } from '../tools/build/build.mjs';
import { installIfNeeded } from '../tools/install.mjs';
import { bundleLoad } from './load-process.mjs';
import { measureCalls } from './measure-calls.mjs';
import {
  bundleContention,
  measureContention,
  measureHotDish,
  measureWriters,
} from './measure-contention.mjs';
import { measureFunctions } from './measure-functions.mjs';
import { measureMenus, measureOrders } from './measure-load.mjs';
import { measurePackagesOfPhone } from './measure-packages.mjs';
import { measurePhone } from './measure-phone.mjs';
import { openBenchRestaurant } from './restaurant-process.mjs';
import { bundleFullHouse, measureReservations } from './measure-reservations.mjs';
import { measureStart } from './measure-start.mjs';
import { printRow, printTable } from './table.mjs';

/**
 * Measures what `npm run bench` prints. Each measurement answers rows `{measure, value, limit, holds}`; `holds` is
 * null for what is only printed.
 */
export async function runBench() {
  try {
    await installIfNeeded();
    await buildEverything();
    await bundleLoad();
    await bundleContention();
    await bundleFullHouse();
    const rows = [];
    const add = (found) => {
      rows.push(...found);
      found.forEach(printRow);
    };
    process.stdout.write('\n');
    add(measurePackagesOfPhone());
    add(await measureStart());
    const restaurant = await openBenchRestaurant();
    try {
      add(await measureCalls(restaurant));
      add(await measureFunctions(restaurant));
      add(await measurePhone(restaurant));
      add(await measureMenus(restaurant, 8));
    } finally {
      await restaurant.close();
    }
    for (const guests of [1, 8, 32]) add(await inFreshRestaurant((fresh) => measureOrders(fresh, guests)));
    add(await inFreshRestaurant(measureReservations));
    add(await inFreshRestaurant(measureWriters));
    for (const people of [32, 128]) {
      add(await inFreshRestaurant((fresh) => measureContention(fresh, people)));
      add(await inFreshRestaurant((fresh) => measureHotDish(fresh, people)));
    }
    printTable(rows);
    process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error?.isSentence ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}

/** Orders that nobody accepts are cancelled and refunded after some minutes, which must not slow the next measurement. */
async function inFreshRestaurant(measure) {
  const restaurant = await openBenchRestaurant();
  try {
    return await measure(restaurant);
  } finally {
    await restaurant.close();
  }
}
