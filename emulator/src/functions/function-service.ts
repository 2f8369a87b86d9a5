import { randomUUID } from 'node:crypto';
import type { Identity } from '../identity/identity';
import type { Trace } from '../trace/trace';
import { readFunction, readFunctions, functionVersion, type FunctionDefinition } from './function-definition';
import { functionFailure, type FunctionFailure } from './function-failure';
import { functionLimits, localLimits } from './function-limits';
import { invocationEnvironment, type TriggerSource } from './function-environment';
import { DeployedFunction, type DeploymentSettings } from './deployed-function';
import type { InvokeMessage } from './worker-protocol';

export interface FunctionCall {
  readonly name: string;
  readonly eventJson: string;
  /** The parsed event, when the caller has it anyway; it names the action in the trace. */
  readonly event: unknown;
  readonly identity: Identity;
  readonly trigger: TriggerSource;
  /** The invocation that made this call, for a call from function to function. */
  readonly parentRequestId: string | null;
}

export type FunctionOutcome =
  | { readonly status: 'ok'; readonly requestId: string; readonly resultJson: string }
  | { readonly status: 'error' | 'timeout'; readonly requestId: string; readonly failure: FunctionFailure };

export interface ActiveInvocation {
  readonly requestId: string;
  readonly functionName: string;
  readonly identity: Identity;
}

export interface FunctionServiceSettings extends DeploymentSettings {
  readonly functionsDir: string;
  readonly envId: string;
  readonly appId: string;
  readonly trace: Trace;
  /** Milliseconds by which the fault switches slow an invocation of this function down. */
  readonly latencyMs: (functionName: string) => number;
  /** Told of every call of a person's phone. */
  readonly onVisit: (openid: string) => void;
  /** Told of every new function and every new build of one. */
  readonly onDeploy: (definition: FunctionDefinition) => void;
}

/** Runs the built functions of a folder. */
export class FunctionService {
  private readonly deployed = new Map<string, DeployedFunction>();
  private readonly active = new Map<string, ActiveInvocation>();

  constructor(private readonly settings: FunctionServiceSettings) {}

  /** Looks at the whole folder, so that the console and the timers know every function from the start. */
  async loadAll(): Promise<readonly FunctionDefinition[]> {
    const definitions = await readFunctions(this.settings.functionsDir);
    for (const definition of definitions) this.deploy(definition);
    return this.definitions();
  }

  definitions(): readonly FunctionDefinition[] {
    return [...this.deployed.values()].map((deployed) => deployed.definition);
  }

  describe() {
    return [...this.deployed.values()].map((deployed) => deployed.describe());
  }

  definition(name: string): FunctionDefinition | null {
    return this.deployed.get(name)?.definition ?? null;
  }

  async invoke(call: FunctionCall): Promise<FunctionOutcome> {
    const requestId = randomUUID();
    const trace = this.settings.trace.beginCall({ requestId, ...call });
    const { openid } = call.identity;
    if (call.trigger === 'client' && openid !== null) this.settings.onVisit(openid);
    this.active.set(requestId, { requestId, functionName: call.name, identity: call.identity });
    const outcome = await this.execute(call, requestId).catch((error: unknown) =>
      failed(functionFailure.threw(error instanceof Error ? (error.stack ?? error.message) : String(error))),
    );
    this.active.delete(requestId);
    trace.end(outcome);
    return { requestId, ...outcome };
  }

  /** The running invocation that a token from its environment belongs to. */
  activeInvocation(token: unknown): ActiveInvocation | null {
    return typeof token === 'string' ? (this.active.get(token) ?? null) : null;
  }

  async close(): Promise<void> {
    await Promise.all([...this.deployed.values()].map((deployed) => deployed.close()));
  }

  private async execute(call: FunctionCall, requestId: string) {
    const bytes = Buffer.byteLength(call.eventJson);
    if (bytes > functionLimits.eventBytes) return failed(functionFailure.eventTooLarge(bytes));
    const latencyMs = this.settings.latencyMs(call.name);
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    const deployed = await this.current(call.name);
    if (!deployed) return failed(functionFailure.notFound(call.name));
    const { problem } = deployed.definition;
    if (problem) return failed(functionFailure.badConfiguration(call.name, problem));
    return deployed.run(this.messageFor(call, requestId, deployed.definition));
  }

  /** The function in its newest build. Files are looked at a few times a second at most. */
  private async current(name: string): Promise<DeployedFunction | null> {
    const deployed = this.deployed.get(name);
    if (deployed && performance.now() - deployed.checkedAt < localLimits.rebuildCheckMs) return deployed;
    if (deployed) {
      deployed.checkedAt = performance.now();
      if ((await functionVersion(this.settings.functionsDir, name)) === deployed.definition.version)
        return deployed;
    }
    const definition = await readFunction(this.settings.functionsDir, name);
    if (definition) return this.deploy(definition);
    return deployed ?? null;
  }

  private deploy(definition: FunctionDefinition): DeployedFunction {
    const known = this.deployed.get(definition.name);
    const deployed = known ?? new DeployedFunction(definition, this.settings);
    deployed.update(definition);
    this.deployed.set(definition.name, deployed);
    this.settings.onDeploy(definition);
    return deployed;
  }

  private messageFor(call: FunctionCall, requestId: string, definition: FunctionDefinition): InvokeMessage {
    const { appId, envId } = this.settings;
    const { openid } = call.identity;
    return {
      requestId,
      eventJson: call.eventJson,
      userInfo: call.trigger === 'client' && openid !== null ? { openId: openid, appId } : null,
      environment: invocationEnvironment(call.identity, appId, requestId, call.trigger),
      context: {
        callbackWaitsForEmptyEventLoop: false,
        request_id: requestId,
        function_name: call.name,
        function_version: '$LATEST',
        namespace: envId,
        memory_limit_in_mb: definition.memoryMb,
        time_limit_in_ms: definition.timeoutSeconds * 1000,
        environment: '{}',
      },
    };
  }
}

function failed(failure: FunctionFailure) {
  return { status: 'error' as const, failure };
}
