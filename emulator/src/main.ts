import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { routerFor, socketsFor } from './addresses';
import { findWorkerFile } from './functions/worker-file';
import { outcomeJson } from './functions/wx-functions-route';
import type { InvocationAnswer, LocalCloud, LocalCloudOptions } from './options';
import { listen } from './server/http-server';
import { LocalCloudError } from './server/local-cloud-error';
import type { Router } from './server/router';
import type { SocketRoutes } from './server/socket-routes';
import { openServices, type Services } from './services';
import { cloudPathFault } from './storage/cloud-path';

export { LocalCloudError } from './server/local-cloud-error';
export type { ConsoleLink, InvocationAnswer, LocalCloud, LocalCloudOptions, Person } from './options';

/** One life of the data: services and the addresses at which they answer. */
interface Life {
  readonly services: Services;
  readonly router: Router;
  readonly sockets: SocketRoutes;
}

/**
 * Starts a local WeChat cloud on 127.0.0.1. Rejects with a `LocalCloudError`, whose message is one sentence to print,
 * when the port is taken or the data folder cannot be used.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const onProblem = options.onProblem ?? ((sentence: string) => console.error(sentence));
  let life: Life | null = null;
  let isReady = false;
  const server = await listen({
    port: options.port,
    router: () => (isReady ? (life?.router ?? null) : null),
    sockets: () => (isReady ? (life?.sockets ?? null) : null),
    onError: (error) => onProblem(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  const { port } = server;
  const workerFile = await findWorkerFile();

  const begin = async (): Promise<void> => {
    const services = await openServices({ options, port, workerFile, reset, onProblem });
    life = { services, router: routerFor(services), sockets: socketsFor(services) };
    await seedOnce(services, () => (isReady = true));
    isReady = true;
  };
  const end = async (): Promise<void> => {
    isReady = false;
    const ending = life;
    life = null;
    ending?.sockets.close();
    await ending?.services.close();
  };
  const reset = async (): Promise<void> => {
    await end();
    await removeData(options.dataDir);
    await begin();
  };

  const current = (): Services => {
    if (life) return life.services;
    throw new Error('The local cloud is closed.');
  };
  const cloud: LocalCloud = {
    port,
    url: `http://127.0.0.1:${port}`,
    get clock() {
      return current().clock;
    },
    get database() {
      return current().database;
    },
    invoke: (name, event, identity) => invoke(current(), name, event, identity),
    putFile: (path, bytes) => putFile(current(), path, bytes),
    reset,
    close: async () => {
      await end();
      await server.close();
    },
  };

  /** The seed runs until it succeeds once; it may itself call functions, so the addresses answer meanwhile. */
  async function seedOnce(services: Services, openAddresses: () => void): Promise<void> {
    const table = services.store.table('cloud');
    if (table.get('isSeeded') !== null) return;
    openAddresses();
    await options.seed?.(cloud);
    table.set('isSeeded', true);
  }

  try {
    await mkdir(options.dataDir, { recursive: true });
    await begin();
    return cloud;
  } catch (error) {
    await end();
    await server.close();
    throw describeStartError(error, options.dataDir);
  }
}

async function invoke(
  { functions }: Services,
  name: string,
  event: unknown,
  identity: Parameters<LocalCloud['invoke']>[2],
): Promise<InvocationAnswer> {
  const outcome = await functions.invoke({
    name,
    eventJson: JSON.stringify(event ?? {}),
    event,
    identity: { openid: identity?.openid ?? null, unionid: identity?.unionid ?? null, source: 'wx_client' },
    trigger: 'client',
    parentRequestId: null,
  });
  return JSON.parse(outcomeJson(outcome)) as InvocationAnswer;
}

async function putFile({ storage }: Services, path: string, bytes: Uint8Array): Promise<string> {
  const fault = cloudPathFault(path);
  if (fault) throw new Error(fault);
  await storage.put(path, bytes);
  return storage.fileId(path);
}

/** Only what the local cloud wrote; a data folder may be somebody's own. */
async function removeData(dataDir: string): Promise<void> {
  for (const name of ['cloud.sqlite', 'cloud.sqlite-wal', 'cloud.sqlite-shm', 'storage']) {
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

function describeStartError(error: unknown, dataDir: string): unknown {
  if (error instanceof LocalCloudError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new LocalCloudError('DATA_FOLDER', `The local cloud cannot start on ${dataDir}: ${reason}`);
}
