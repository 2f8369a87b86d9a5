/** Limits of cloud functions as WeChat documents them; see reference links in this folder's README. */
export const functionLimits = {
  /** Event and answer of one invocation. */
  eventBytes: 1024 * 1024,
  answerBytes: 1024 * 1024,
  defaultTimeoutSeconds: 3,
  minTimeoutSeconds: 1,
  maxTimeoutSeconds: 60,
  defaultMemoryMb: 256,
  minMemoryMb: 64,
  maxMemoryMb: 3072,
} as const;

/** Limits of this machine rather than of the cloud. */
export const localLimits = {
  workersPerFunction: 4,
  /** Threads that are added while all of them hang. */
  extraWorkersPerFunction: 4,
  /** So long invocations wait and none ends before a thread is added. */
  addWorkerAfterMs: 1000,
  /** Invocations that may wait for a free worker before further ones are refused. */
  queueLength: 2000,
  /** A worker without work is kept warm this long. */
  idleMs: 5 * 60_000,
  /** Loading `index.js`, which the platform times apart from the invocation. */
  loadMs: 15_000,
  /** How often at most the files of a function are looked at for a rebuild. */
  rebuildCheckMs: 200,
  logLines: 1000,
  logLineCharacters: 8192,
} as const;
