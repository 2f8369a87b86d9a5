/** What the host and the thread of a function say to each other. Events and answers travel as JSON text. */

export interface WorkerStart {
  readonly indexFile: string;
  /** The virtual clock's shared cells. */
  readonly clock: SharedArrayBuffer;
  readonly answerLimitBytes: number;
  /** Requests of the function to this host name the invocation they belong to. */
  readonly cloudHost: string;
}

export interface InvokeMessage {
  readonly requestId: string;
  readonly eventJson: string;
  /** WeChat adds the caller to the event of a call from a phone. */
  readonly userInfo: { readonly openId: string; readonly appId: string } | null;
  /** Variables of this invocation alone: identity, source, trigger. */
  readonly environment: Readonly<Record<string, string>>;
  readonly context: Readonly<Record<string, unknown>>;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'load-failed'; readonly message: string }
  | { readonly kind: 'log'; readonly requestId: string | null; readonly line: LogLine }
  | {
      readonly kind: 'done';
      readonly requestId: string;
      readonly resultJson: string;
      readonly isRefusal: boolean;
    }
  | { readonly kind: 'too-large'; readonly requestId: string; readonly bytes: number }
  | { readonly kind: 'threw'; readonly requestId: string; readonly message: string };

export interface LogLine {
  readonly atMs: number;
  readonly level: 'debug' | 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** The header by which a request of a function is attributed to its invocation. */
export const invocationHeader = 'x-local-cloud-invocation';
