import { messagePurposes } from '../../../domain/consent/purpose';
import type { GuestMessages, SendOutcome } from '../../../server/consent/guest-messages';
import { vendorsFromEnvironment } from '../../../server/printing/vendors/vendors-from-environment';
import { emptyMemory } from '../../../server/instance-memory';
import type { Services } from '../../../server/services';
import { cloudDatabase } from '../../../server/wechat/cloud-database';
import type { PayConfig } from '../../../server/wechat/pay/pay-config';
import type { DatabaseDoor } from './database-door';
import type { Instance } from './functions';
import { WechatSide } from '../../../server/testing/wechat-side';
import { payClientFor } from './pay-door';
import type { PayDoorParts } from './pay-door';
import { printExchangeFor } from './print-door';
import type { PrintDoorParts } from './print-door';
import { sdkDatabase } from './sdk-database';

/** Each purpose has a template of its own name. */
const everyTemplate = Object.fromEntries(
  messagePurposes.map((purpose) => [purpose, purpose]),
) as unknown as GuestMessages['templates'];

/** Nobody prints codes while the house is simulated. */
const noCodes = { draw: () => Promise.resolve(null) };

/** Sending a message takes up to so long. */
const messageTakesMs = 4_000;

type Caller = Omit<Instance, 'services'>;

/** What is logged for errors that were caught; everything else in the log is ordinary. */
const errorEvents = new Set([
  'internal-error',
  'job-failed',
  'due-order-failed',
  'due-top-up-failed',
  'due-share-failed',
  'refund-failed',
  'print-failed',
]);

/** What the outside says when it fails; an error with other words comes from inside, whatever has failed before. */
const provokedTexts = [
  'request timeout',
  'socket hang up',
  'ECONNREFUSED',
  'aborted',
  'Transaction',
  'TRANSACTION',
  'while no function ran on it',
  // Somebody who died holds the counter for longer than anybody tries.
  'leased pickup numbers',
];

/** A function that died may have left documents held for half a minute; after this long its traces are gone. */
const tracesLastMs = 60_000;

/** The services of one instance: the server's own adapters, before doors instead of networks. */
export function wireInstance(
  parts: PayDoorParts &
    PrintDoorParts & { readonly databaseDoor: DatabaseDoor; readonly payConfig: PayConfig },
  instance: Omit<Instance, 'services'>,
): Services {
  const { timeline, chance, databaseDoor, payConfig } = parts;
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
    printers: vendorsFromEnvironment(
      parts.prints().clientEnvironment(),
      database,
      () => timeline.now() + instance.skewMs,
      printExchangeFor(parts, instance),
    ),
    pay: payClientFor(parts, instance, payConfig),
    messages: messagesOf(parts, instance),
    ...new WechatSide().services,
    queueLink: () => null,
    ...{ doorCodes: noCodes, tableCodes: noCodes },
    pageCodes: { menu: noCodes, reserve: noCodes, queue: noCodes, club: noCodes, article: noCodes },
    nowMs: () => timeline.now() + instance.skewMs,
    wait,
    newId: () => chance.hex(nextKey('id'), 32),
    memory: emptyMemory(),
    log: (entry) => noteError(parts, instance, entry),
  };
}

/** WeChat's own messages: sent at once, after many seconds, or refused by a busy system. */
function messagesOf(
  { functions, faults, chance, timeline, witness }: PayDoorParts,
  instance: Caller,
): GuestMessages {
  const send = async (messageId: string, key: string): Promise<SendOutcome> => {
    if (faults.strikes('message-refused', key)) return { kind: 'failed', code: -1 };
    witness.messages.push({ messageId, runKey: key.split('/')[0] ?? key });
    if (!faults.strikes('message-slow', key)) return { kind: 'sent' };
    await new Promise<void>((resolve) => {
      timeline.after(chance.whole(`${key} takes long`, 2_000, 7_000), `${key}, slowly`, resolve);
    });
    return { kind: 'sent' };
  };
  return {
    templates: everyTemplate,
    send: ({ messageId }) =>
      functions().operate(
        instance,
        `send the message ${messageId}`,
        (key) => send(messageId, key),
        messageTakesMs,
      ),
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
  const isProvoked = provokedTexts.some((text) => sentence.includes(text));
  const isCalm = timeline.now() - faults.lastStruckMs > tracesLastMs;
  if (isCalm || !isProvoked) witness.unprovokedErrors.push(sentence);
}
