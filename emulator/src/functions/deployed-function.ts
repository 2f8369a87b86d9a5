import { DurationStatistics } from './duration-statistics';
import type { FunctionDefinition } from './function-definition';
import { functionLimits, localLimits } from './function-limits';
import type { WorkerOutcome } from './function-worker';
import { WorkerPool } from './worker-pool';
import type { InvokeMessage, LogLine } from './worker-protocol';

export interface DeploymentSettings {
  readonly workerFile: string;
  readonly clock: SharedArrayBuffer;
  /** Host and port of the local cloud, such as `127.0.0.1:8787`. */
  readonly cloudHost: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly workersPerFunction: number | undefined;
  readonly onLog: (functionName: string, requestId: string | null, line: LogLine) => void;
}

/** A function as it stands: its newest build, its threads and its figures. */
export class DeployedFunction {
  checkedAt = performance.now();
  private pool: WorkerPool;
  private readonly durations = new DurationStatistics();
  private invocations = 0;
  private errors = 0;
  private coldStartMs: number | null = null;

  constructor(
    public definition: FunctionDefinition,
    private readonly settings: DeploymentSettings,
  ) {
    this.pool = this.poolFor(definition);
  }

  async run(message: InvokeMessage): Promise<WorkerOutcome> {
    const startedAt = performance.now();
    const outcome = await this.pool.run(message);
    this.invocations += 1;
    if (outcome.status !== 'ok') this.errors += 1;
    this.durations.add(performance.now() - startedAt);
    return outcome;
  }

  /** New invocations use the new build; those that run finish on the old one. */
  update(definition: FunctionDefinition): void {
    if (definition.version === this.definition.version) return;
    this.definition = definition;
    const waiting = this.pool.retire();
    this.pool = this.poolFor(definition);
    for (const run of waiting) this.pool.submit(run);
  }

  describe() {
    const { name, timeoutSeconds, memoryMb, triggers, bundleBytes, problem } = this.definition;
    return {
      name,
      timeoutSeconds,
      memoryMb,
      triggers,
      bundleBytes,
      problem,
      state: this.pool.state,
      invocations: this.invocations,
      errors: this.errors,
      p50Ms: this.durations.quantileMs(0.5),
      p99Ms: this.durations.quantileMs(0.99),
      coldStartMs: this.coldStartMs,
    };
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private poolFor(definition: FunctionDefinition): WorkerPool {
    const { settings } = this;
    return new WorkerPool({
      functionName: definition.name,
      usualWorkers: settings.workersPerFunction ?? localLimits.workersPerFunction,
      onColdStart: (loadMs) => (this.coldStartMs = loadMs),
      worker: {
        workerFile: settings.workerFile,
        environment: settings.environment,
        memoryMb: definition.memoryMb,
        timeoutSeconds: definition.timeoutSeconds,
        onLog: (requestId, line) => settings.onLog(definition.name, requestId, line),
        start: {
          indexFile: definition.indexFile,
          clock: settings.clock,
          answerLimitBytes: functionLimits.answerBytes,
          cloudHost: settings.cloudHost,
        },
      },
    });
  }
}
