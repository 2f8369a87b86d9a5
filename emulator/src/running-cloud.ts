import { mkdir } from 'node:fs/promises';
import { routerFor, socketsFor } from './addresses';
import type { VirtualClock } from './clock/clock';
import type { Database } from './database/database';
import { emptyDataFolder } from './data-folder';
import { outcomeJson } from './functions/wx-functions-route';
import { listen, type HttpServer } from './http/http-server';
import type { Router } from './http/router';
import type { SocketRoutes } from './http/socket-routes';
import type { InvocationAnswer, LocalCloud, LocalCloudOptions } from './options';
import { openServices, type Services } from './services';
import { cloudPathFault } from './storage/cloud-path';

/** Services and their addresses, for one life of the data; a reset begins another. */
interface Life {
  readonly services: Services;
  readonly router: Router;
  readonly sockets: SocketRoutes;
}

/** The server stays while the services behind it are opened, reset and closed. */
export class RunningCloud implements LocalCloud {
  private server: HttpServer | null = null;
  private life: Life | null = null;
  /** Addresses answer only while this holds, and say 503 otherwise. */
  private isOpen = false;
  private resetting: Promise<void> | null = null;

  private constructor(
    private readonly options: LocalCloudOptions,
    private readonly workerFile: string,
  ) {}

  /** Takes the port first, since the addresses given to functions contain it. */
  static async listen(options: LocalCloudOptions, workerFile: string): Promise<RunningCloud> {
    const cloud = new RunningCloud(options, workerFile);
    cloud.server = await listen({
      port: options.port,
      router: () => (cloud.isOpen ? (cloud.life?.router ?? null) : null),
      sockets: () => (cloud.isOpen ? (cloud.life?.sockets ?? null) : null),
      onError: (error) =>
        cloud.report(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
    return cloud;
  }

  get port(): number {
    return this.server?.port ?? this.options.port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get clock(): VirtualClock {
    return this.services.clock;
  }

  get database(): Database {
    return this.services.database;
  }

  /** Opens the services, and fills the data folder when it is new. */
  async begin(): Promise<void> {
    await mkdir(this.options.dataDir, { recursive: true });
    const services = await openServices({
      options: this.options,
      port: this.port,
      workerFile: this.workerFile,
      reset: () => this.reset(),
      onProblem: (sentence) => this.report(sentence),
    });
    this.life = { services, router: routerFor(services), sockets: socketsFor(services) };
    await this.seedOnce(services);
    this.isOpen = true;
    services.timers.start();
    services.resume();
  }

  async invoke(...[name, event, identity]: Parameters<LocalCloud['invoke']>): Promise<InvocationAnswer> {
    const outcome = await this.services.functions.invoke({
      name,
      eventJson: JSON.stringify(event ?? {}),
      event,
      identity: { openid: identity?.openid ?? null, unionid: identity?.unionid ?? null, source: 'wx_client' },
      trigger: 'client',
      parentRequestId: null,
    });
    return JSON.parse(outcomeJson(outcome)) as InvocationAnswer;
  }

  async putFile(path: string, bytes: Uint8Array): Promise<string> {
    const fault = cloudPathFault(path);
    if (fault) throw new Error(fault);
    await this.services.storage.put(path, bytes);
    return this.services.storage.fileId(path);
  }

  /** Asked twice at once, it happens once. */
  reset(): Promise<void> {
    this.resetting ??= this.resetNow().finally(() => (this.resetting = null));
    return this.resetting;
  }

  async close(): Promise<void> {
    await this.end();
    await this.server?.close();
  }

  private async resetNow(): Promise<void> {
    await this.end();
    await emptyDataFolder(this.options.dataDir);
    await this.begin();
  }

  private get services(): Services {
    if (this.life) return this.life.services;
    throw new Error('The local cloud is closed.');
  }

  private async end(): Promise<void> {
    this.isOpen = false;
    const ending = this.life;
    this.life = null;
    ending?.sockets.close();
    await ending?.services.close();
  }

  /** Seeding is repeated until it succeeds once. A seed may call functions, so the addresses answer meanwhile. */
  private async seedOnce(services: Services): Promise<void> {
    const table = services.store.table('cloud');
    if (table.get('isSeeded') !== null) return;
    this.isOpen = true;
    await this.options.seed?.(this);
    table.set('isSeeded', true);
  }

  private report(sentence: string): void {
    if (this.options.onProblem) this.options.onProblem(sentence);
    else console.error(sentence);
  }
}
