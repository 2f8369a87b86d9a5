import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../tools/project.mjs';

export const measuredStoreId = 'wutong';

/** Portions that each measured dish begins with; the most that staff may set. */
export const portionsAtStart = 9999;

/** The demo restaurant on the local cloud in a process of its own, with plenty of the measured dishes. */
export async function openBenchRestaurant() {
  const dataDir = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  const child = fork(fromRoot('tools/start/serve.mjs'), [dataDir, '0'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.url));
    child.once('exit', (code) => reject(new Error(`The restaurant ended with ${code} before it was open.`)));
  });
  const restaurant = {
    url,
    control: (path, body) => askControl(url, path, body),
    staff: (openid, action, input) => callFunction(url, 'staff', openid, action, input),
    close: () => closed(child, dataDir),
  };
  return { ...restaurant, dishIds: await findPlainDishes(url) };
}

/** Dishes that need no choosing, are served all day and have no daily quantity of their own. */
async function findPlainDishes(url) {
  const input = { storeId: measuredStoreId, tableCode: null, menuVersion: null };
  const { menu, availability } = await callFunction(url, 'guest', 'oBenchVisitor', 'openMenu', input);
  const unusual = new Set(availability.map(({ dishId }) => dishId));
  const choices = ({ sizes, optionGroups, setChoices, servedDuring }) =>
    sizes.length + optionGroups.length + setChoices.length + servedDuring.length;
  return menu.dishes
    .filter((dish) => choices(dish) === 0 && dish.dailyQuantity === null && !unusual.has(dish.id))
    .map(({ id }) => id)
    .slice(0, 24);
}

/** Half of the measured dishes have a daily quantity, as far more than in a real kitchen. */
export function countedDishes({ dishIds }) {
  return dishIds.slice(0, Math.floor(dishIds.length / 2));
}

/** From here on these dishes are counted, from a known number of portions. */
export async function refill(restaurant) {
  const { staff } = restaurant;
  const owner = await ownerOf(restaurant);
  for (const dishId of countedDishes(restaurant)) {
    await staff(owner, 'setRemaining', { storeId: measuredStoreId, dishId, remaining: portionsAtStart });
  }
}

export async function ownerOf({ control }) {
  const { people } = await control('state');
  return people.find(({ role }) => role === 'owner').openid;
}

async function askControl(url, path, body) {
  const response = await fetch(`${url}/control/${path}`, {
    ...(body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
  });
  if (!response.ok) throw new Error(`/control/${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function callFunction(url, name, openid, action, input) {
  const response = await fetch(`${url}/wx/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({ action, input }),
  });
  const { result, errMsg } = await response.json();
  if (!result?.ok) throw new Error(`${name} ${action}: ${result?.refusal.code ?? errMsg}`);
  return result.data;
}

function closed(child, dataDir) {
  return new Promise((resolve) => {
    child.once('exit', () => {
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
      resolve(undefined);
    });
    child.kill('SIGTERM');
  });
}
