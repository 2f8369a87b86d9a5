import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../tools/project.mjs';

/** The dishes of the measured order; both are counted, so every order takes stock of two. */
export const measuredDishIds = ['tomato-egg', 'braised-pork'];
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
    staff: (openid, action, input) => callStaff(url, openid, action, input),
    close: () => closed(child, dataDir),
  };
  await refill(restaurant);
  return restaurant;
}

/** Sets the measured dishes to a known number of portions. */
export async function refill({ control, staff }) {
  const { people } = await control('state');
  const owner = people.find(({ role }) => role === 'owner').openid;
  for (const dishId of measuredDishIds) {
    await staff(owner, 'setRemaining', { storeId: measuredStoreId, dishId, remaining: portionsAtStart });
  }
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

async function callStaff(url, openid, action, input) {
  const response = await fetch(`${url}/wx/functions/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({ action, input }),
  });
  const { result, errMsg } = await response.json();
  if (!result?.ok) throw new Error(`staff ${action}: ${result?.refusal.code ?? errMsg}`);
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
