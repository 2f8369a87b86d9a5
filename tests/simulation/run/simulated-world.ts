import { payConfigFromEnvironment } from '../../../server/wechat/pay/pay-config';
import type { Visit } from '../actors/visit';
import { Books } from '../books/books';
import { Witness } from '../books/witness';
import { DatabaseDoor } from '../cloud/database-door';
import { Functions } from '../cloud/functions';
import { NotificationDoor } from '../cloud/notification-door';
import { notifyUrl, openPlatform } from '../cloud/platform';
import type { Platform } from '../cloud/platform';
import { quietDeliveries } from '../cloud/quiet-deliveries';
import { wireInstance } from '../cloud/wire-instance';
import type { Chance } from '../engine/chance';
import { Stillness } from '../engine/stillness';
import { Story } from '../engine/story';
import { Timeline } from '../engine/timeline';
import { Faults } from '../faults/faults';
import type { Switches } from '../faults/faults';
import { furnish } from '../house/furnish';
import { storeIdsOf } from '../house/stores';
import type { World } from './world';

export interface WorldOptions {
  readonly chance: Chance;
  readonly startMs: number;
  readonly switches: Switches;
  /** When given, only these faults strike. */
  readonly onlyFaults: ReadonlySet<string> | null;
  /** `:memory:`, or a data file, which a restart opens again. */
  readonly file: string;
}

/** A furnished restaurant on a local cloud, at the moment before the first guest comes. */
export class SimulatedWorld implements World {
  readonly chance: Chance;
  readonly timeline: Timeline;
  readonly stillness = new Stillness();
  readonly story: Story;
  readonly witness = new Witness();
  readonly faults: Faults;
  readonly functions: Functions;
  readonly notifications: NotificationDoor;
  readonly books: Books;
  readonly databaseDoor: DatabaseDoor;
  readonly storeIds: readonly string[];
  readonly visits = new Map<string, Visit>();
  /** Faults of the simulation itself, thrown by those who act. */
  readonly failures: unknown[] = [];
  readonly #open: () => Platform;
  #platform: Platform;

  constructor(options: WorldOptions) {
    const { chance, startMs, switches, file } = options;
    this.chance = chance;
    this.timeline = new Timeline(startMs);
    const now = () => this.timeline.now();
    this.story = new Story(now);
    const { story, witness } = this;
    this.faults = new Faults({ chance, story, witness, now, switches, only: options.onlyFaults });
    const deliveries = quietDeliveries(
      this.timeline,
      this.stillness,
      () => this.notifications,
      (name) => this.#decideRefund(name),
    );
    this.#open = () => openPlatform({ file, ...deliveries });
    this.#platform = this.#open();
    const { pay } = this.#platform;
    this.storeIds = storeIdsOf(chance);
    const payConfig = payConfigFromEnvironment({
      ...pay.merchantEnvironment(),
      WECHAT_PAY_NOTIFY_URL: notifyUrl,
    });
    const parts = {
      ...this.#parts(),
      functions: () => this.functions,
      pay: () => this.#platform.pay,
      keys: () => this.#platform.keys,
      prints: () => this.#platform.prints,
    };
    this.databaseDoor = new DatabaseDoor({ ...parts, database: () => this.#platform.database });
    const wired = { ...parts, databaseDoor: this.databaseDoor, payConfig };
    this.functions = new Functions(this.#parts(), (instance) => wireInstance(wired, instance));
    this.notifications = new NotificationDoor(parts);
    this.books = new Books(() => this.#platform.pay);
    this.books.watch(this.#platform);
    furnish(this.#platform, chance, startMs);
    this.books.forgetChanges();
  }

  platform(): Platform {
    return this.#platform;
  }

  pause(ms: number, key: string): Promise<void> {
    return new Promise((resolve) => {
      this.timeline.after(ms, key, () => resolve());
    });
  }

  /** A write that waits for a held document would outlive its process here, so the power waits for it. */
  async restart(): Promise<void> {
    while (this.functions.waitingOperations > 0) await this.pause(1_000, 'the power waits');
    await this.stillness.during(async () => {
      this.functions.killAll();
      this.databaseDoor.forgetTransactions();
      await this.#platform.close();
      this.#platform = this.#open();
      this.witness.forgotten.push(...this.books.differences(this.#platform.database));
      this.books.watch(this.#platform);
    });
  }

  async close(): Promise<void> {
    this.functions.killAll();
    this.databaseDoor.forgetTransactions();
    await this.#platform.close();
  }

  #decideRefund(name: string): void {
    const refundEnds = this.faults.strikes('refund-abnormal', name) ? 'ABNORMAL' : 'SUCCESS';
    this.#platform.pay.control.setSwitches({ refundEnds });
  }

  #parts() {
    const { chance, timeline, stillness, story, faults, witness } = this;
    return { chance, timeline, stillness, story, faults, witness };
  }
}
