import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { captureConsole } from './captured-console';
import { localLimits } from './function-limits';
import { traceRequestsTo } from './traced-agent';
import { installVirtualDate } from './virtual-date';
import type { InvokeMessage, WorkerMessage, WorkerStart } from './worker-protocol';

/**
 * The thread of one function: loads its bundle once, then runs one invocation at a time.
 * The bundle and the SDK in it are the deployed ones; only the world around them is local.
 */
type Main = (event: unknown, context: unknown) => unknown;

const start = workerData as WorkerStart;
let current: string | null = null;
let lines = 0;
let setBefore: string[] = [];

installVirtualDate(start.clock);
captureConsole((line) => {
  lines += 1;
  if (lines <= localLimits.logLines) post({ kind: 'log', requestId: current, line });
}, localLimits.logLineCharacters);
traceRequestsTo(start.cloudHost, () => current);
process.kill = () => {
  throw new Error('process.kill is not available to a cloud function.');
};

const main = load();
parentPort?.on('message', (message: InvokeMessage) => void invoke(message));

function load(): Main | null {
  try {
    const exported = createRequire(start.indexFile)(start.indexFile) as { readonly main?: unknown };
    if (typeof exported.main !== 'function') {
      post({ kind: 'load-failed', message: 'Error: index.js does not export a function named "main".' });
      return null;
    }
    post({ kind: 'ready' });
    return exported.main as Main;
  } catch (error) {
    post({ kind: 'load-failed', message: describe(error) });
    return null;
  }
}

async function invoke(message: InvokeMessage): Promise<void> {
  if (!main) return;
  const { requestId } = message;
  current = requestId;
  lines = 0;
  setEnvironment(message.environment);
  try {
    const event = withUserInfo(JSON.parse(message.eventJson) as unknown, message.userInfo);
    finish(requestId, await main(event, message.context));
  } catch (error) {
    post({ kind: 'threw', requestId, message: describe(error) });
  }
}

function finish(requestId: string, result: unknown): void {
  const resultJson = JSON.stringify(result) ?? 'null';
  const bytes = Buffer.byteLength(resultJson);
  if (bytes > start.answerLimitBytes) post({ kind: 'too-large', requestId, bytes });
  else post({ kind: 'done', requestId, resultJson, isRefusal: isRefusal(result) });
}

/** The convention by which a trace tells a refusal from a success: an answer `{ok: false, …}`. */
function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}

function setEnvironment(environment: Readonly<Record<string, string>>): void {
  for (const name of setBefore) delete process.env[name];
  Object.assign(process.env, environment);
  setBefore = Object.keys(environment);
}

function withUserInfo(event: unknown, userInfo: InvokeMessage['userInfo']): unknown {
  const isRecord = typeof event === 'object' && event !== null && !Array.isArray(event);
  return userInfo && isRecord ? { ...event, userInfo } : event;
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`;
  try {
    return `Error: ${typeof error === 'string' ? error : JSON.stringify(error)}`;
  } catch {
    return 'Error: a value was thrown that cannot be shown.';
  }
}

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
