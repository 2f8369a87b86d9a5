import { buildApp } from './app.mjs';
import { buildDemo } from './demo.mjs';
import { buildEmulator } from './emulator.mjs';
import { buildFunctions } from './functions.mjs';

/** Everything that the local cloud serves and runs: functions, the cloud itself, the demo restaurant, the browser app. */
export async function buildLocalCloud() {
  await buildFunctions();
  await buildEmulator();
  await buildDemo();
  await buildApp('h5');
}

/** Everything there is, the app for WeChat included. */
export async function buildEverything() {
  await buildLocalCloud();
  await buildApp('weapp');
}
