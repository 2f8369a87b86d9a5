import { Worker } from 'node:worker_threads';
import { functionFailure, type FunctionFailure } from './function-failure';
import { localLimits } from './function-limits';
import type { InvokeMessage, LogLine, WorkerMessage, WorkerStart } from './worker-protocol';

export type WorkerOutcome =
  | { readonly status: 'ok'; readonly resultJson: string; readonly isRefusal: boolean }
  | { readonly status: 'error' | 'timeout'; readonly failure: FunctionFailure };

export interface WorkerSettings {
  readonly workerFile: string;
  readonly start: WorkerStart;
  /** Variables that every invocation of the function sees. */
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly onLog: (requestId: string | null, line: LogLine) => void;
  readonly onEnd: (worker: FunctionWorker) => void;
}

/** One thread of one function. It takes one invocation at a time, since identity lives in its environment. */
export class FunctionWorker {
  readonly startedAt = performance.now();
  loadMs: number | null = null;
  isAlive = true;
  private readonly thread: Worker;
  private readonly loaded: Promise<FunctionFailure | null>;
  private settleLoad: (failure: FunctionFailure | null) => void = () => undefined;
  private settleRun: ((outcome: WorkerOutcome) => void) | null = null;
  private lastError: string | null = null;

  constructor(private readonly settings: WorkerSettings) {
    this.loaded = new Promise((resolve) => (this.settleLoad = resolve));
    this.thread = new Worker(settings.workerFile, {
      workerData: settings.start,
      env: { ...settings.environment },
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb },
      stdout: true,
      stderr: true,
      execArgv: [],
      argv: [],
    });
    this.thread.on('message', (message: WorkerMessage) => this.receive(message));
    this.thread.on('error', (error: Error) => (this.lastError = error.stack ?? String(error)));
    this.thread.on('exit', (exitCode) => this.ended(exitCode));
    this.thread.stdout.on('data', (chunk: Buffer) => this.print('log', chunk));
    this.thread.stderr.on('data', (chunk: Buffer) => this.print('error', chunk));
  }

  private requestId: string | null = null;

  /** Resolves with the outcome whatever happens; after a timeout or a crash the thread is gone. */
  async run(message: InvokeMessage): Promise<WorkerOutcome> {
    const failure = await this.within(localLimits.loadMs, this.loaded);
    if (failure === 'late') return this.giveUp(functionFailure.timedOut(localLimits.loadMs / 1000));
    if (failure) return { status: 'error', failure };
    this.requestId = message.requestId;
    const outcome = new Promise<WorkerOutcome>((resolve) => (this.settleRun = resolve));
    this.thread.postMessage(message);
    const settled = await this.within(this.settings.timeoutSeconds * 1000, outcome);
    this.settleRun = null;
    this.requestId = null;
    return settled === 'late' ? this.giveUp(functionFailure.timedOut(this.settings.timeoutSeconds)) : settled;
  }

  async terminate(): Promise<void> {
    this.isAlive = false;
    await this.thread.terminate();
  }

  private giveUp(failure: FunctionFailure): WorkerOutcome {
    void this.terminate();
    return { status: 'timeout', failure };
  }

  private async within<Value>(ms: number, promise: Promise<Value>): Promise<Value | 'late'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, ms, 'late')));
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  }

  private receive(message: WorkerMessage): void {
    switch (message.kind) {
      case 'ready':
        this.loadMs = performance.now() - this.startedAt;
        return this.settleLoad(null);
      case 'load-failed':
        this.isAlive = false;
        return this.settleLoad(functionFailure.threw(message.message));
      case 'log':
        return this.settings.onLog(message.requestId, message.line);
      case 'done':
        return this.settleRun?.({
          status: 'ok',
          resultJson: message.resultJson,
          isRefusal: message.isRefusal,
        });
      case 'too-large':
        return this.settleRun?.({ status: 'error', failure: functionFailure.answerTooLarge(message.bytes) });
      case 'threw':
        return this.settleRun?.({ status: 'error', failure: functionFailure.threw(message.message) });
    }
  }

  private ended(exitCode: number): void {
    this.isAlive = false;
    const reason =
      this.lastError ?? `Error: the function ended its process with code ${exitCode} before it answered.`;
    this.settleLoad(functionFailure.threw(reason));
    this.settleRun?.({ status: 'error', failure: functionFailure.threw(reason) });
    this.settings.onEnd(this);
  }

  private print(level: LogLine['level'], chunk: Buffer): void {
    const text = chunk.toString('utf8').slice(0, localLimits.logLineCharacters).trimEnd();
    this.settings.onLog(this.requestId, { atMs: Date.now(), level, text });
  }
}
