import type { VirtualClock } from './clock/clock';
import type { Database } from './database/database';
import type { PushCallback } from './message-push/push-callback';
import type { Identity } from './identity/identity';

/** Somebody whom the console offers to be. */
export interface Person {
  readonly openid: string;
  readonly name: string;
  readonly description: string;
  readonly role: string;
  /** The page that opens as this person, such as `/?as=oGuest1#/pages/menu/index`. */
  readonly openPath: string;
}

export interface ConsoleLink {
  readonly title: string;
  readonly url: string;
}

export interface LocalCloudOptions {
  readonly projectName: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where everything is kept; made when it is not there. */
  readonly dataDir: string;
  readonly envId: string;
  readonly appId: string;
  /** The folder with one built function per folder. */
  readonly functionsDir: string;
  /** JSON: `[{name, rule: {read, write}, indexes: [{name, unique, keys: [{field, order}]}]}]`. */
  readonly collectionsFile: string;
  /** The built H5 app, served at `/`. */
  readonly staticDir: string | null;
  readonly consoleDir: string | null;
  readonly pay: { readonly mchid: string; readonly merchantName: string; readonly notifyFunction: string };
  /** Cloud printers that are registered from the start; `vendor` is feie, xpyun or yilianyun. */
  readonly printers?: readonly { readonly vendor: string; readonly serial: string; readonly name: string }[];
  /** Which function hears of what people do in WeChat; without an entry nobody is told. */
  readonly messagePush?: readonly PushCallback[];
  readonly people: readonly Person[];
  readonly links: readonly ConsoleLink[];
  /** Variables that every function sees besides those of the cloud; `{url}` in a value becomes this cloud's address. */
  readonly functionEnvironment: Readonly<Record<string, string>>;
  readonly workersPerFunction?: number;
  /** How far virtual time is before the machine's, in milliseconds, when a data folder is new; may be below 0. */
  readonly beginsAheadMs?: number;
  /** Fills a new data folder; run again at a reset. */
  readonly seed?: (cloud: LocalCloud) => Promise<void>;
  /** Told of the local cloud's own troubles, one sentence each; printed to the console unless given. */
  readonly onProblem?: (sentence: string) => void;
}

/** What `wx.cloud.callFunction` answers: a result, or an error code. */
export interface InvocationAnswer {
  readonly errMsg: string;
  readonly requestID: string;
  readonly result?: unknown;
  readonly errCode?: number;
}

export interface LocalCloud {
  readonly port: number;
  readonly url: string;
  readonly clock: VirtualClock;
  readonly database: Database;
  /** Calls a function as a phone would, as `identity` or as nobody. */
  invoke(
    name: string,
    event: unknown,
    identity?: Partial<Pick<Identity, 'openid' | 'unionid'>> | null,
  ): Promise<InvocationAnswer>;
  /** Stores a file and answers its id. */
  putFile(path: string, bytes: Uint8Array): Promise<string>;
  /** Throws everything away and runs the seed again. */
  reset(): Promise<void>;
  /** Ends all services; what was acknowledged is on disk. */
  close(): Promise<void>;
}
