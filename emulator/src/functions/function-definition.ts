import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { functionLimits } from './function-limits';

export interface TimerTrigger {
  readonly name: string;
  /** Seven fields, second first and year last, in UTC+8. */
  readonly cron: string;
}

/** A built function as its folder describes it. */
export interface FunctionDefinition {
  readonly name: string;
  readonly indexFile: string;
  readonly bundleBytes: number;
  /** Changes whenever `index.js` or `config.json` is written. */
  readonly version: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly triggers: readonly TimerTrigger[];
  /** Names such as `subscribeMessage.send` that `config.json` allows. */
  readonly openapiPermissions: readonly string[];
  /** What makes it unusable, as a sentence; null when it can run. */
  readonly problem: string | null;
}

const usableName = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Every folder with an `index.js` is a function, as on the platform. */
export async function readFunctions(functionsDir: string): Promise<FunctionDefinition[]> {
  const entries = await readdir(functionsDir, { withFileTypes: true }).catch(emptyIfMissing);
  const definitions = await Promise.all(
    entries.filter((entry) => entry.isDirectory()).map((entry) => readFunction(functionsDir, entry.name)),
  );
  return definitions.filter((definition) => definition !== null);
}

export async function readFunction(functionsDir: string, name: string): Promise<FunctionDefinition | null> {
  if (!usableName.test(name)) return null;
  const indexFile = join(functionsDir, name, 'index.js');
  const configFile = join(functionsDir, name, 'config.json');
  const [bundle, version] = await Promise.all([fileState(indexFile), functionVersion(functionsDir, name)]);
  if (!bundle) return null;
  const base = { name, indexFile, bundleBytes: bundle.size, version };
  try {
    return { ...base, ...settingsFrom(await readJson(configFile)), problem: null };
  } catch (error) {
    return { ...base, ...settingsFrom({}), problem: `${configFile} is not usable: ${sentence(error)}` };
  }
}

/** Cheap to ask before an invocation: two file states, nothing read. */
export async function functionVersion(functionsDir: string, name: string): Promise<string> {
  const files = ['index.js', 'config.json'].map((file) => fileState(join(functionsDir, name, file)));
  return (await Promise.all(files))
    .map((state) => (state ? `${state.mtimeMs}:${state.size}` : '-'))
    .join(' ');
}

type Settings = Pick<FunctionDefinition, 'timeoutSeconds' | 'memoryMb' | 'triggers' | 'openapiPermissions'>;

function settingsFrom(config: Record<string, unknown>): Settings {
  const { minTimeoutSeconds, maxTimeoutSeconds, minMemoryMb, maxMemoryMb } = functionLimits;
  return {
    timeoutSeconds: wholeNumber(
      config,
      'timeout',
      functionLimits.defaultTimeoutSeconds,
      minTimeoutSeconds,
      maxTimeoutSeconds,
    ),
    memoryMb: wholeNumber(config, 'memorySize', functionLimits.defaultMemoryMb, minMemoryMb, maxMemoryMb),
    triggers: listOf(config['triggers'], 'triggers').map(timerTrigger),
    openapiPermissions: listOf(recordOf(config['permissions'])['openapi'], 'permissions.openapi').map(String),
  };
}

function wholeNumber(
  config: Record<string, unknown>,
  key: string,
  usual: number,
  min: number,
  max: number,
): number {
  const value = config[key] ?? usual;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Error(`"${key}" is ${JSON.stringify(value)}; it must be a whole number from ${min} to ${max}.`);
}

function timerTrigger(trigger: unknown): TimerTrigger {
  const { name, type, config } = recordOf(trigger);
  if (type === 'timer' && typeof name === 'string' && typeof config === 'string')
    return { name, cron: config };
  throw new Error('each of "triggers" needs "name", "type": "timer" and "config" with a cron text.');
}

function listOf(value: unknown, key: string): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as unknown[];
  throw new Error(`"${key}" must be a list.`);
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '{}';
    throw error;
  });
  return recordOf(JSON.parse(text));
}

async function fileState(file: string): Promise<{ readonly mtimeMs: number; readonly size: number } | null> {
  return stat(file).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
}

function emptyIfMissing(error: unknown): [] {
  if (isMissing(error)) return [];
  throw error;
}

/** Looked at by its code alone, since errors of Node may come from another realm than this module's `Error`. */
function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
