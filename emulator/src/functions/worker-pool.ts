import { functionFailure } from './function-failure';
import { localLimits } from './function-limits';
import { FunctionWorker, type WorkerOutcome, type WorkerSettings } from './function-worker';
import type { InvokeMessage } from './worker-protocol';

export interface WaitingRun {
  readonly message: InvokeMessage;
  readonly resolve: (outcome: WorkerOutcome) => void;
}

export interface PoolSettings {
  readonly functionName: string;
  /** Threads for usual work; some more are added while these hang. */
  readonly usualWorkers: number;
  readonly worker: Omit<WorkerSettings, 'onEnd'>;
  readonly onColdStart: (loadMs: number) => void;
}

/**
 * The threads of one version of one function: reused while warm, added up to what the machine has use for, and beyond
 * that when an invocation waits long, dropped when idle.
 */
export class WorkerPool {
  private readonly idle: { readonly worker: FunctionWorker; readonly timer: NodeJS.Timeout }[] = [];
  private readonly workers = new Set<FunctionWorker>();
  private readonly waiting: WaitingRun[] = [];
  private isRetired = false;
  /** How many invocations have ended. */
  private ends = 0;
  private watch: NodeJS.Timeout | null = null;
  private crashedLast = false;

  constructor(private readonly settings: PoolSettings) {}

  get state(): 'idle' | 'warm' | 'cold' | 'crashed' {
    if (this.workers.size > this.idle.length) return 'warm';
    if (this.idle.length > 0) return 'idle';
    return this.crashedLast ? 'crashed' : 'cold';
  }

  run(message: InvokeMessage): Promise<WorkerOutcome> {
    return new Promise((resolve) => this.submit({ message, resolve }));
  }

  submit(run: WaitingRun): void {
    this.waiting.push(run);
    this.startWaiting();
    this.watchForHanging();
    if (this.waiting.length <= localLimits.queueLength) return;
    const failure = functionFailure.tooManyWaiting(this.settings.functionName);
    this.waiting.pop()?.resolve({ status: 'error', failure });
  }

  /** Ends idle threads; busy ones finish what they run. Answers what was still waiting, for the next version. */
  retire(): WaitingRun[] {
    this.isRetired = true;
    for (const { worker, timer } of this.idle.splice(0)) {
      clearTimeout(timer);
      void worker.terminate();
    }
    return this.waiting.splice(0);
  }

  async close(): Promise<void> {
    const failure = functionFailure.stopping(this.settings.functionName);
    for (const run of this.retire()) run.resolve({ status: 'error', failure });
    await Promise.all([...this.workers].map((worker) => worker.terminate()));
  }

  /** First come, first served, as far as there are workers. */
  private startWaiting(): void {
    while (this.waiting.length > 0) {
      const worker = this.takeWorker();
      const run = worker && this.waiting.shift();
      if (!run) return;
      void this.runOn(worker, run);
    }
  }

  private takeWorker(): FunctionWorker | null {
    for (let entry = this.idle.pop(); entry; entry = this.idle.pop()) {
      clearTimeout(entry.timer);
      if (entry.worker.isAlive) return entry.worker;
    }
    return this.workers.size < this.settings.usualWorkers ? this.startWorker() : null;
  }

  /**
   * Invocations that hang, on a slow payment platform for instance, must not keep the others waiting: while some wait
   * and none ends, one thread more is added from time to time.
   */
  private watchForHanging(): void {
    if (this.watch || this.waiting.length === 0 || this.isRetired) return;
    const ended = this.ends;
    this.watch = setTimeout(() => {
      this.watch = null;
      if (this.ends === ended) this.addWorker();
      this.watchForHanging();
    }, localLimits.addWorkerAfterMs);
    this.watch.unref();
  }

  private addWorker(): void {
    if (this.workers.size >= this.settings.usualWorkers + localLimits.extraWorkersPerFunction) return;
    const run = this.waiting.shift();
    if (run) void this.runOn(this.startWorker(), run);
  }

  private startWorker(): FunctionWorker {
    const worker = new FunctionWorker({ ...this.settings.worker, onEnd: (ended) => this.ended(ended) });
    this.workers.add(worker);
    return worker;
  }

  private async runOn(worker: FunctionWorker, run: WaitingRun): Promise<void> {
    const isCold = worker.loadMs === null;
    const outcome = await worker.run(run.message);
    this.ends += 1;
    if (isCold && worker.loadMs !== null) this.settings.onColdStart(worker.loadMs);
    this.crashedLast = !worker.isAlive;
    run.resolve(outcome);
    if (this.isRetired || !worker.isAlive) return void worker.terminate();
    this.keepWarm(worker);
    this.startWaiting();
  }

  private keepWarm(worker: FunctionWorker): void {
    const timer = setTimeout(() => this.dropIdle(worker), localLimits.idleMs);
    timer.unref();
    this.idle.push({ worker, timer });
  }

  /** A worker counts until its thread is gone, so that a loop that resists its end cannot be multiplied. */
  private ended(worker: FunctionWorker): void {
    this.workers.delete(worker);
    this.startWaiting();
  }

  private dropIdle(worker: FunctionWorker): void {
    const place = this.idle.findIndex((entry) => entry.worker === worker);
    if (place >= 0) this.idle.splice(place, 1);
    void worker.terminate();
  }
}
