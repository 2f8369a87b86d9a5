import { runLoad } from './load-process.mjs';
import { countedDishes, measuredStoreId, ownerOf, portionsAtStart, refill } from './restaurant-process.mjs';
import { held, printed } from './table.mjs';

const loadMs = 10_000;

/** So many guests at once keep the machine busy; with fewer, an order takes less time and the speed is only printed. */
const loadGuests = 32;

/** In shorter runs the engine still spends as much on compiling the functions as they do on working. */
const warmUpMs = 15_000;

/** Ten times a well-known commerce server on two cores, which completes 7 to 9 orders a second. */
const leastOrdersPerSecond = 70;

/** Orders a second with 1, 8 or 32 guests, and afterwards the count of everything that was acknowledged. */
export async function measureOrders(restaurant, guests) {
  await refill(restaurant);
  const report = await runLoad(restaurant, { kind: 'orders', guests, ms: loadMs, warmUpMs });
  const perSecond = report.count / (report.elapsedMs / 1000);
  const faults = [...new Set(report.errors), ...(await findLosses(restaurant, report))];
  const name = guests === 1 ? '1 guest' : `${guests} guests`;
  const speed = speedOf(report);
  return [
    guests < loadGuests
      ? printed(`paid orders, ${name}`, speed)
      : held(
          `paid orders, ${name}`,
          speed,
          `≥ ${leastOrdersPerSecond} a second`,
          perSecond >= leastOrdersPerSecond,
        ),
    held(
      `errors and losses, ${name}`,
      faults.length === 0 ? `none in ${report.orderIds.length} orders` : faults.slice(0, 5).join('; '),
      'none',
      faults.length === 0,
    ),
  ];
}

/** Every acknowledged order is stored once and paid once, and the stock went down by exactly the portions sold. */
async function findLosses(restaurant, report) {
  const { control } = restaurant;
  const losses = [];
  const orders = await documentsByIds(control, 'orders', '_id', report.orderIds);
  if (orders.length !== report.orderIds.length) {
    losses.push(`${report.orderIds.length} orders were acknowledged and ${orders.length} are stored`);
  }
  const unpaid = orders.filter(({ paidAtMs, status }) => !paidAtMs || status === 'awaiting-payment');
  if (unpaid.length > 0) losses.push(`${unpaid.length} acknowledged orders are not paid`);
  const payments = await documentsByIds(control, 'payments', 'orderId', report.orderIds);
  const paid = payments.filter(({ status }) => status === 'paid');
  if (paid.length !== orders.length) {
    losses.push(`${orders.length} orders have ${paid.length} payments that are paid`);
  }
  const taken = await portionsTaken(restaurant, countedDishes(restaurant));
  if (report.errors.length === 0 && taken !== report.portions) {
    losses.push(`${report.portions} portions were sold and the stock lost ${taken}`);
  }
  return losses;
}

async function portionsTaken(restaurant, dishIds) {
  const { rows } = await restaurant.staff(await ownerOf(restaurant), 'listStock', {
    storeId: measuredStoreId,
  });
  return rows
    .filter(({ dishId }) => dishIds.includes(dishId))
    .reduce((total, { remaining }) => total + portionsAtStart - remaining, 0);
}

async function documentsByIds(control, collection, field, ids) {
  const found = [];
  for (let index = 0; index < ids.length; index += 200) {
    const { documents } = await query(control, collection, {
      [field]: { $in: ids.slice(index, index + 200) },
    });
    found.push(...documents);
  }
  return found;
}

function query(control, collection, where) {
  return control('database/query', { collection, where, orderBy: [], skip: 0, limit: 1000 });
}

const menuP99LimitMs = 30;

/**
 * Menu requests of 8 guests: as many as the cloud answers when each asks again at once, and how long one takes on a
 * machine that is not saturated, when each looks at the menu about three times a second.
 */
export async function measureMenus(restaurant, guests) {
  const most = await runLoad(restaurant, { kind: 'menus', guests, ms: loadMs, warmUpMs });
  const usual = await runLoad(restaurant, { kind: 'menus', guests, ms: 2 * loadMs, pauseMs: 300 });
  const holds = usual.p99Ms <= menuP99LimitMs && usual.errors.length === 0;
  return [
    printed(`menu requests, ${guests} guests without a pause`, speedOf(most)),
    held(`menu requests, ${guests} guests`, speedOf(usual), `p99 ≤ ${menuP99LimitMs} ms`, holds),
  ];
}

function speedOf({ count, elapsedMs, p50Ms, p99Ms }) {
  const perSecond = count / (elapsedMs / 1000);
  return `${perSecond.toFixed(0)} a second, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
}
