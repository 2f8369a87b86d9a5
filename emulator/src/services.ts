import { readFile } from 'node:fs/promises';
import { AdminService } from './admin/admin-service';
import { VirtualClock, type ClockState } from './clock/clock';
import { Database, type DocumentChange } from './database/database';
import type { CollectionDefinition } from './database/collection-definition';
import { openStore, type Store } from './database/store';
import { dataFile, mediaFolder, storageFolder } from './data-folder';
import { FaultSwitches } from './faults/fault-switches';
import { standingEnvironment } from './functions/function-environment';
import { FunctionService } from './functions/function-service';
import { deliverNotification } from './http-access/deliver-notification';
import { openMessaging, type Messaging } from './customer-service/open-messaging';
import type { SentMessage } from './openapi/message-log';
import { OpenapiService } from './openapi/openapi-service';
import { VisitBook } from './openapi/visit-book';
import type { LocalCloudOptions } from './options';
import { LocalCloudError } from './http/local-cloud-error';
import type { PrintMessage } from './printers/print-message';
import { createPrintService, type PrintService } from './printers/print-service';
import { SignalService } from './signals/signal-service';
import { StorageService } from './storage/storage-service';
import { TimerService } from './timers/timer-service';
import { Trace, type TraceEvent } from './trace/trace';
import { createPayService, type PaymentChange, type PayService } from './wechat-pay/pay-service';

export type ServiceEvents =
  | TraceEvent
  | ({ readonly type: 'payment' } & PaymentChange)
  | { readonly type: 'message'; readonly message: SentMessage }
  | { readonly type: 'conversation'; readonly openid: string }
  | { readonly type: 'print'; readonly message: PrintMessage }
  | ({ readonly type: 'clock'; readonly nowMs: number } & ClockState)
  | { readonly type: 'document'; readonly change: DocumentChange; readonly atMs: number };

/** Everything that stands behind the addresses of a local cloud, for one life of its data. */
export interface Services extends Messaging {
  readonly options: LocalCloudOptions;
  readonly port: number;
  readonly url: string;
  readonly store: Store;
  readonly clock: VirtualClock;
  readonly database: Database;
  readonly functions: FunctionService;
  readonly timers: TimerService;
  readonly storage: StorageService;
  readonly openapi: OpenapiService;
  readonly visits: VisitBook;
  readonly pay: PayService;
  readonly printers: PrintService;
  readonly admin: AdminService;
  readonly signals: SignalService;
  readonly trace: Trace;
  readonly faults: FaultSwitches;
  readonly paymentCount: () => number;
  readonly listen: (tell: (event: ServiceEvents) => void) => () => void;
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ServicesSettings {
  readonly options: LocalCloudOptions;
  readonly port: number;
  readonly workerFile: string;
  readonly reset: () => Promise<void>;
  readonly onProblem: (sentence: string) => void;
}

export async function openServices(settings: ServicesSettings): Promise<Services> {
  const { options } = settings;
  const collections = await readCollections(options.collectionsFile);
  const file = dataFile(options.dataDir);
  const store = openStore(file);
  try {
    const clock = openClock(store, options.beginsAheadMs ?? 0, settings.onProblem);
    const database = Database.open({ file, collections, clock: clock.clock });
    return await assemble(settings, store, clock, database);
  } catch (error) {
    store.close();
    throw error;
  }
}

type ClockWithListeners = ReturnType<typeof openClock>;

function openClock(store: Store, beginsAheadMs: number, onProblem: (sentence: string) => void) {
  const table = store.table('clock');
  const listeners = new Set<(state: ClockState) => void>();
  const kept = table.get('state') as unknown as ClockState | null;
  const state = kept ?? { offsetMs: beginsAheadMs, pausedAtMs: null };
  table.set('state', { ...state });
  const clock = new VirtualClock({
    state,
    onChange: (state) => {
      table.set('state', { ...state });
      for (const listener of listeners) listener(state);
    },
    onError: (name, error) => onProblem(`${name} failed: ${describe(error)}`),
  });
  return { clock, listeners };
}

async function assemble(
  settings: ServicesSettings,
  store: Store,
  { clock, listeners }: ClockWithListeners,
  database: Database,
): Promise<Services> {
  const { options, port } = settings;
  const base = {
    options,
    port,
    url: `http://127.0.0.1:${port}`,
    store,
    clock,
    database,
    reset: settings.reset,
  };
  const now = () => clock.now();
  const trace = new Trace(now);
  const visits = new VisitBook(store.table('visits'), now);
  const running = openFunctions(settings, base.url, { store, clock, trace, visits });
  const { functions, pay, printers, timers } = running;
  const folder = storageFolder(options.dataDir);
  const storage = new StorageService({
    folder,
    index: store.table('storage'),
    envId: options.envId,
    url: base.url,
    now,
  });
  const messaging = openMessaging({
    ...{ store, clock, functions, storage, appId: options.appId, url: base.url },
    mediaFolder: mediaFolder(options.dataDir),
    callbacks: options.messagePush ?? [],
  });
  const openapi = new OpenapiService({ ...messaging, functions, visits, trace, url: base.url, now });
  const admin = new AdminService({
    ...{ database, functions, storage, openapi, trace, now },
    settled: () => store.settled(),
  });
  const signals = new SignalService(database);
  await functions.loadAll();
  return {
    ...base,
    ...running,
    ...messaging,
    ...{ trace, visits, storage, openapi, admin, signals },
    paymentCount: countPayments(pay),
    listen: listenerOf({ ...messaging, trace, pay, printers, database, clock, listeners }),
    close: async () => {
      timers.stop();
      messaging.push.stop();
      pay.close();
      printers.close();
      signals.close();
      await functions.close();
      await clock.stop();
      await database.close();
      store.close();
    },
  };
}

interface FunctionParts {
  readonly store: Store;
  readonly clock: VirtualClock;
  readonly trace: Trace;
  readonly visits: VisitBook;
}

/** These refer to each other: a payment calls a function, whose environment names the keys of payment and printers. */
function openFunctions(
  { options, port, workerFile, onProblem }: ServicesSettings,
  url: string,
  { store, clock, trace, visits }: FunctionParts,
) {
  const { envId, appId } = options;
  const faults = new FaultSwitches();
  const pay = createPayService({
    store,
    clock,
    mchid: options.pay.mchid,
    appId,
    merchantName: options.pay.merchantName,
    baseUrl: () => `${url}/pay`,
    notify: (target, headers, body) => deliverNotification(functions, { envId, url }, target, headers, body),
  });
  const printers = openPrinters(options, url, { store, clock });
  const functions: FunctionService = new FunctionService({
    functionsDir: options.functionsDir,
    envId,
    appId,
    trace,
    latencyMs: (name) => faults.latencyMs(name),
    onVisit: (openid) => visits.visited(openid),
    onDeploy: (definition) => timers.schedule([definition]),
    workerFile,
    clock: clock.shared,
    cloudHost: `127.0.0.1:${port}`,
    environment: functionEnvironment(options, url, {
      ...pay.merchantEnvironment(),
      ...printers.clientEnvironment(),
    }),
    workersPerFunction: options.workersPerFunction,
    onLog: (name, requestId, line) => trace.log(name, requestId, line),
  });
  const timers: TimerService = new TimerService(functions, clock, onProblem);
  return { functions, pay, printers, timers, faults };
}

/** Printers that the options name are there from the start; a printer that is known keeps its switches. */
function openPrinters(
  { printers }: LocalCloudOptions,
  url: string,
  base: { readonly store: Store; readonly clock: VirtualClock },
): PrintService {
  const service = createPrintService({ ...base, baseUrl: () => `${url}/printers` });
  for (const printer of printers ?? []) {
    const registered = service.control.register({ ...printer });
    if ('refusal' in registered) throw new LocalCloudError('BAD_OPTIONS', `A printer: ${registered.refusal}`);
  }
  return service;
}

function countPayments(pay: PayService): () => number {
  const { payments } = pay.control.overview(Number.MAX_SAFE_INTEGER);
  const numbers = new Set(payments.map(({ outTradeNo }) => outTradeNo));
  pay.onChange(({ outTradeNo }) => numbers.add(outTradeNo));
  return () => numbers.size;
}

function functionEnvironment(
  options: LocalCloudOptions,
  url: string,
  keys: Readonly<Record<string, string>>,
): Record<string, string> {
  const own = Object.entries(options.functionEnvironment).map(([name, value]) => [
    name,
    value.replaceAll('{url}', url),
  ]);
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    ...standingEnvironment({ envId: options.envId, appId: options.appId, url }),
    ...keys,
    WECHAT_PAY_NOTIFY_URL: `${url}/http/${options.pay.notifyFunction}`,
  };
}

interface EventSources extends Pick<Messaging, 'messages' | 'customerService'> {
  readonly trace: Trace;
  readonly pay: PayService;
  readonly printers: PrintService;
  readonly database: Database;
  readonly clock: VirtualClock;
  readonly listeners: Set<(state: ClockState) => void>;
}

function listenerOf({
  trace,
  pay,
  printers,
  messages,
  customerService,
  database,
  clock,
  listeners,
}: EventSources): Services['listen'] {
  return (tell) => {
    const onClock = (state: ClockState) => tell({ type: 'clock', nowMs: clock.now(), ...state });
    listeners.add(onClock);
    const stops = [
      trace.onEvent(tell),
      pay.onChange((change) => tell({ type: 'payment', ...change })),
      printers.onMessage((message) => tell({ type: 'print', message })),
      messages.onMessage((message) => tell({ type: 'message', message })),
      customerService.onChange((openid) => tell({ type: 'conversation', openid })),
      database.onChange((change) => tell({ type: 'document', change, atMs: clock.now() })),
      () => listeners.delete(onClock),
    ];
    return () => stops.forEach((stop) => stop());
  };
}

async function readCollections(file: string): Promise<CollectionDefinition[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as CollectionDefinition[];
  } catch (error) {
    throw new LocalCloudError(
      'BAD_OPTIONS',
      `The collections file ${file} cannot be read: ${describe(error)}.`,
    );
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
