import type { CloudEvent, QueryAnswer } from '../wire/control-answers';
import { postControl } from '../wire/control-client';
import { openEventSocket } from '../wire/event-socket';
import { applyEvents, nextKey } from './apply-event';
import { emptyState, type ConsoleState, type SeenChange } from './console-state';
import { DocumentMemory } from './document-memory';
import { readEverything, readSlices, slicesOf, type Slice } from './read-slices';

const batchMs = 60;
const refreshMs = 400;
/** Documents of each collection that are read for differences and for finding. */
const learnedPerCollection = 200;

/** What the console knows, fed by the events. `view` is what is shown: it stands still while held. */
export class ConsoleStore {
  readonly documents = new DocumentMemory();
  private live: ConsoleState = emptyState;
  private held: ConsoleState | null = null;
  private readonly listeners = new Set<() => void>();
  private queue: CloudEvent[] = [];
  private stale = new Set<Slice>();
  private batchTimer: ReturnType<typeof setTimeout> | undefined;
  private refreshTimer: ReturnType<typeof setTimeout> | undefined;

  get view(): ConsoleState {
    return this.held ?? this.live;
  }

  get isHeld(): boolean {
    return this.held !== null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): () => void {
    return openEventSocket({
      onEvent: (event) => this.take(event),
      onConnection: (connection) => {
        this.change({ connection });
        if (connection === 'live') void this.reload();
      },
    });
  }

  hold(isHeld: boolean): void {
    this.held = isHeld ? this.live : null;
    this.tell();
  }

  /** Reads everything anew: at the start, after a lost connection and after a reset. */
  async reload(): Promise<void> {
    this.documents.clear();
    this.change(await readEverything());
    await this.learnDocuments();
  }

  async jump(advanceMs: number): Promise<void> {
    await postControl('clock', { advanceMs });
    this.refresh(slicesOf('clock'));
  }

  async reset(): Promise<void> {
    await postControl('reset');
    this.change({ changes: [], logs: [], calls: [] });
    await this.reload();
  }

  /** Marks slices as old; they are read again soon, together. */
  refresh(slices: readonly Slice[]): void {
    for (const slice of slices) this.stale.add(slice);
    this.refreshTimer ??= setTimeout(() => void this.readStale(), refreshMs);
  }

  private async learnDocuments(): Promise<void> {
    for (const { collection, count } of this.live.collections) {
      if (count === 0) continue;
      const query = { collection, where: {}, orderBy: [], skip: 0, limit: learnedPerCollection };
      const { documents } = await postControl<QueryAnswer>('database/query', query);
      this.documents.learn(collection, documents);
    }
  }

  private take(event: CloudEvent): void {
    this.queue.push(event);
    this.batchTimer ??= setTimeout(() => this.applyQueue(), batchMs);
  }

  private applyQueue(): void {
    this.batchTimer = undefined;
    const events = this.queue.splice(0);
    this.change(applyEvents(this.live, events, (event) => this.seen(event)));
    this.refresh([...new Set(events.flatMap(({ type }) => slicesOf(type)))]);
  }

  private seen({ change, atMs }: Extract<CloudEvent, { type: 'document' }>): SeenChange {
    return { ...change, atMs, before: this.documents.replace(change), key: nextKey('change') };
  }

  private async readStale(): Promise<void> {
    const slices = [...this.stale];
    this.stale.clear();
    try {
      this.change(await readSlices(slices));
    } catch (error) {
      slices.forEach((slice) => this.stale.add(slice));
      console.warn('The local cloud did not answer; the page reads again when it is back.', error);
    }
    this.refreshTimer = undefined;
    if (this.stale.size > 0) this.refresh([]);
  }

  private change(changes: Partial<ConsoleState>): void {
    this.live = { ...this.live, ...changes };
    if (this.held && changes.connection) this.held = { ...this.held, connection: changes.connection };
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
