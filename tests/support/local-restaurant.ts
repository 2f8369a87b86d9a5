import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionAnswer } from '../../contract/envelope';
import type { GuestAction, GuestAnswers, GuestInput } from '../../contract/guest';
import type { StaffAction, StaffAnswers, StaffInput } from '../../contract/staff';
import { storeAheadMs } from './store-time';

const script = join(__dirname, '..', '..', 'tools', 'start', 'serve.mjs');

/** What a function's call came to, with the envelope of `wx.cloud.callFunction` taken off. */
export interface LocalRestaurant {
  readonly url: string;
  readonly dataDir: string;
  readonly clock: LocalClock;
  /** A call over the wire, as a phone makes it. Throws when the function failed; a refusal is an answer. */
  call(
    functionName: string,
    action: string,
    input: unknown,
    openid: string | null,
  ): Promise<ActionAnswer<unknown>>;
  guest<Name extends GuestAction>(
    openid: string,
    action: Name,
    input: GuestInput<Name>,
  ): Promise<ActionAnswer<GuestAnswers[Name]>>;
  staff<Name extends StaffAction>(
    openid: string,
    action: Name,
    input: StaffInput<Name>,
  ): Promise<ActionAnswer<StaffAnswers[Name]>>;
  /** The control interface: reads without a body, posts with one. */
  control(path: string, body?: unknown): Promise<unknown>;
  /** One stored document, or null. */
  document(collection: string, id: string): Promise<Record<string, unknown> | null>;
  /** Documents of a collection that fit a query, in the order of their ids. */
  documents(collection: string, where?: Record<string, unknown>): Promise<readonly Record<string, unknown>[]>;
  /** Confirms or cancels a payment sheet, as the guest's thumb does. */
  settleSheet(prepayPackage: string, action: 'confirm' | 'cancel'): Promise<unknown>;
  /** Ends the process at once, without any good-bye; what was acknowledged must still be there afterwards. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C does. The data folder goes too, unless the caller brought it. */
  close(): Promise<void>;
}

export interface LocalClock {
  now(): Promise<number>;
  /** Resolves when everything that became due has run. */
  advance(ms: number): Promise<number>;
}

/**
 * Starts the whole demo restaurant in a process of its own, over the built bundles and the built local cloud. A new one
 * begins at the time of `store-time.ts`, whatever hour the machine has.
 */
export async function startLocalRestaurant(
  options: { readonly dataDir?: string; readonly port?: number } = {},
): Promise<LocalRestaurant> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'galley-'));
  const child = fork(script, [dataDir, String(options.port ?? 0), String(storeAheadMs)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  const url = await ready(child);
  const end = async (signal: NodeJS.Signals) => {
    await ended(child, signal);
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    url,
    dataDir,
    ...restaurantAt(url),
    kill: () => ended(child, 'SIGKILL'),
    close: () => end('SIGTERM'),
  };
}

/** The calls of a restaurant that somebody else opened and will close. */
export function restaurantAt(url: string): Omit<LocalRestaurant, 'url' | 'dataDir' | 'kill' | 'close'> {
  const control = (path: string, body?: unknown) => askControl(url, path, body);
  const call = (name: string, action: string, input: unknown, openid: string | null) =>
    callFunction(url, name, { action, input }, openid);
  const typed = call as (...args: Parameters<typeof call>) => Promise<ActionAnswer<never>>;
  return {
    call,
    control,
    guest: (openid, action, input) => typed('guest', action, input, openid),
    staff: (openid, action, input) => typed('staff', action, input, openid),
    clock: {
      now: async () => (await readClock(control)).nowMs,
      advance: async (ms) => ((await control('clock', { advanceMs: ms })) as { nowMs: number }).nowMs,
    },
    document: async (collection, id) => (await documentsWhere(control, collection, { _id: id }))[0] ?? null,
    documents: (collection, where = {}) => documentsWhere(control, collection, where),
    settleSheet: (prepayPackage, action) =>
      control('pay/sheet', { prepayId: prepayPackage.replace(/^prepay_id=/, ''), action }),
  };
}

type Control = LocalRestaurant['control'];

async function readClock(control: Control): Promise<{ nowMs: number }> {
  return ((await control('state')) as { clock: { nowMs: number } }).clock;
}

async function documentsWhere(
  control: Control,
  collection: string,
  where: Record<string, unknown>,
): Promise<readonly Record<string, unknown>[]> {
  const query = { collection, where, orderBy: [], skip: 0, limit: 1000 };
  const answer = (await control('database/query', query)) as { documents: Record<string, unknown>[] };
  return answer.documents;
}

async function askControl(url: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${url}/control/${path}`, {
    ...(body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`/control/${path} answered ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as unknown;
}

async function callFunction(
  url: string,
  name: string,
  event: unknown,
  openid: string | null,
): Promise<ActionAnswer<unknown>> {
  const response = await fetch(`${url}/wx/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(openid === null ? {} : { 'x-wx-openid': openid }) },
    body: JSON.stringify(event),
  });
  const answer = (await response.json()) as { result?: ActionAnswer<unknown>; errMsg: string };
  if (answer.result === undefined) throw new Error(`${name} failed: ${answer.errMsg}`);
  return answer.result;
}

function ready(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => said.push(text.toString()));
  return new Promise((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url));
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The local restaurant ended with ${code} before it was open: ${said.join('')}`)),
    );
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
