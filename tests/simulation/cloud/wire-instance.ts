import { vendorsFromEnvironment } from '../../../server/printing/vendors/vendors-from-environment';
import { emptyMemory } from '../../../server/instance-memory';
import type { Services } from '../../../server/services';
import { cloudDatabase } from '../../../server/wechat/cloud-database';
import type { PayConfig } from '../../../server/wechat/pay/pay-config';
import type { DatabaseDoor } from './database-door';
import type { Instance } from './functions';
import { payClientFor } from './pay-door';
import type { PayDoorParts } from './pay-door';
import { sdkDatabase } from './sdk-database';

/** Sending a message takes up to so long. */
const messageTakesMs = 4_000;

/** What is logged for errors that were caught; everything else in the log is ordinary. */
const errorEvents = new Set(['internal-error', 'job-failed', 'due-order-failed', 'refund-failed']);

/** A function that died may have left documents held for half a minute; after this long its traces are gone. */
const tracesLastMs = 60_000;

/** The services of one instance: the server's own adapters, before doors instead of networks. */
export function wireInstance(
  parts: PayDoorParts & { readonly databaseDoor: DatabaseDoor; readonly payConfig: PayConfig },
  instance: Omit<Instance, 'services'>,
): Services {
  const { timeline, chance, functions, witness, databaseDoor, payConfig } = parts;
  const nextKey = (what: string) => {
    const { run } = instance;
    if (!run) throw new Error(`${instance.name} asked for ${what} while no function ran on it`);
    run.idsMade += 1;
    return `${run.key}/${what} ${run.idsMade}`;
  };
  const wait = (ms: number) => waitFor(parts, nextKey('waits'), ms);
  const database = cloudDatabase(sdkDatabase(databaseDoor.for(instance)), {
    nowMs: () => timeline.now(),
    wait: (ms) => {
      databaseDoor.retries += 1;
      return wait(ms);
    },
    random: () => chance.fraction(nextKey('jitter')),
  });
  return {
    database,
    // The simulated house prints nothing: its vendors have no keys.
    printers: vendorsFromEnvironment({}, database, () => timeline.now()),
    pay: payClientFor(parts, instance, payConfig),
    messages: {
      pickupReady: ({ orderId }) =>
        functions().operate(
          instance,
          `send the message of ${orderId}`,
          (key) => {
            witness.messages.push({ orderId, runKey: key.split('/')[0] ?? key });
            return Promise.resolve('sent' as const);
          },
          messageTakesMs,
        ),
    },
    // Nobody prints codes while the house is simulated.
    tableCodes: { draw: () => Promise.resolve(null) },
    nowMs: () => timeline.now() + instance.skewMs,
    wait,
    newId: () => chance.hex(nextKey('id'), 32),
    memory: emptyMemory(),
    log: (entry) => noteError(parts, instance, entry),
  };
}

function waitFor({ timeline, stillness }: PayDoorParts, key: string, ms: number): Promise<void> {
  return new Promise((resolve) => {
    timeline.after(ms, key, () => {
      stillness.noteActivity();
      resolve();
    });
  });
}

function noteError(
  { story, faults, timeline, witness }: PayDoorParts,
  { run }: Omit<Instance, 'services'>,
  entry: Readonly<Record<string, unknown>>,
): void {
  if (!errorEvents.has(String(entry.event))) return;
  const sentence = `${run?.key}: ${String(entry.event)}: ${String(entry.error)}`;
  story.tell(`  ! ${sentence}`);
  if (timeline.now() - faults.lastStruckMs > tracesLastMs) witness.unprovokedErrors.push(sentence);
}
