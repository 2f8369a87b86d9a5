import type { Clock } from '../clock/clock';
import { AnswerSwitchboard } from './answer-switches';
import { feie } from './feie';
import { createPrintControl } from './print-control';
import type { PrintContext, VendorRequest, VendorService } from './print-context';
import { vendorNames, type PrintMessage, type VendorName } from './print-message';
import { PrinterAccounts } from './printer-accounts';
import { printerLimits } from './printer-limits';
import { PrinterPark } from './printer-park';
import type { PrinterStore } from './printer-store';
import { xpyun } from './xpyun';
import { yilianyun } from './yilianyun';

export interface PrintServiceOptions {
  readonly store: PrinterStore;
  readonly clock: Clock;
  /** Where clients reach this service, such as `http://127.0.0.1:8787/printers`. */
  readonly baseUrl: () => string;
}

export interface PrintResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export type PrintService = ReturnType<typeof createPrintService>;

const vendors: Readonly<Record<VendorName, VendorService>> = { feie, xpyun, yilianyun };

/** Three vendors of cloud printers and the printers themselves; see README.md for what is imitated. */
export function createPrintService(options: PrintServiceOptions) {
  const { store, clock } = options;
  const listeners = new Set<(message: PrintMessage) => void>();
  const park = new PrinterPark({
    store,
    clock,
    changed: (message) => listeners.forEach((listener) => listener(message)),
  });
  const answers = new AnswerSwitchboard(store.table('printer-answers'));
  const accounts = new PrinterAccounts(store.table('printer-accounts'));
  const context = { clock, park, accounts, tokens: store.table('printer-tokens') };
  park.resume();
  return {
    /** `path` begins with the vendor: `/feie/Api/Open/`. */
    handle: async (request: VendorRequest): Promise<PrintResponse> => {
      const found = vendorOf(request.path);
      if (!found) return notEmulated(request);
      const answer = answers.switches[found.vendor] === 'down' ? null : run(context, found, request);
      if (answer === 'not-emulated') return notEmulated(request);
      const fault = answer === null ? 'down' : answers.take(found.vendor, answer.isMessage);
      await store.settled();
      if (fault === 'slow') await waitRealTime(printerLimits.slowAnswerMs);
      if (answer === null || fault === 'lost' || fault === 'down') return badGateway;
      return json(200, answer.body);
    },
    control: createPrintControl(park, answers),
    clientEnvironment: () => clientEnvironment(accounts, options.baseUrl()),
    onMessage(listener: (message: PrintMessage) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Takes everything off the clock; what waits is printed after the next start. */
    close: () => park.stop(),
  };
}

interface FoundVendor {
  readonly vendor: VendorName;
  readonly path: string;
}

function vendorOf(path: string): FoundVendor | null {
  const [, name = '', rest = ''] = /^\/([a-z]+)(\/.*)?$/.exec(path) ?? [];
  const vendor = vendorNames.find((candidate) => candidate === name);
  return vendor ? { vendor, path: rest } : null;
}

function run(context: PrintContext, { vendor, path }: FoundVendor, request: VendorRequest) {
  return vendors[vendor].handle(context, { ...request, path }) ?? 'not-emulated';
}

const badGateway: PrintResponse = {
  status: 502,
  headers: { 'Content-Type': 'text/html' },
  body: '502 Bad Gateway',
};

function notEmulated({ method, path }: VendorRequest): PrintResponse {
  const message = `${method} ${path} is not emulated; emulator/src/printers/README.md lists what is.`;
  return json(501, { code: 'NOT_EMULATED', message });
}

function json(status: number, body: object): PrintResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

/** Real time, for it is the client's real patience that is tried; it does not keep a process alive. */
function waitRealTime(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** What a client needs to know, under the names that functions read. */
function clientEnvironment(accounts: PrinterAccounts, baseUrl: string): Record<string, string> {
  const { user: feieUser, key: feieKey } = accounts.of('feie');
  const { user: xpyunUser, key: xpyunKey } = accounts.of('xpyun');
  const { user: clientId, key: clientSecret } = accounts.of('yilianyun');
  return {
    FEIE_BASE_URL: `${baseUrl}/feie`,
    FEIE_USER: feieUser,
    FEIE_UKEY: feieKey,
    XPYUN_BASE_URL: `${baseUrl}/xpyun`,
    XPYUN_USER: xpyunUser,
    XPYUN_USER_KEY: xpyunKey,
    YILIANYUN_BASE_URL: `${baseUrl}/yilianyun`,
    YILIANYUN_CLIENT_ID: clientId,
    YILIANYUN_CLIENT_SECRET: clientSecret,
  };
}
