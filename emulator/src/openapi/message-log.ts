import type { Json, KeyValueTable } from '../database/key-value-table';

export interface SentMessage {
  readonly atMs: number;
  readonly api: string;
  readonly touser: string;
  readonly data: Json;
  readonly errcode: number;
}

const keptMessages = 1000;

/** What was sent, or refused, in order; the console shows it as the guest would see it. */
export class MessageLog {
  private readonly messages: { readonly key: string; readonly message: SentMessage }[];
  private readonly listeners = new Set<(message: SentMessage) => void>();
  private nextNumber: number;

  constructor(private readonly table: KeyValueTable) {
    this.messages = table.list().map(([key, value]) => ({ key, message: value as unknown as SentMessage }));
    this.nextNumber = Number(this.messages.at(-1)?.key ?? 0) + 1;
  }

  get count(): number {
    return this.messages.length;
  }

  /** Of the message that was added last; 0 before the first. */
  get lastNumber(): number {
    return this.nextNumber - 1;
  }

  /** Newest first. */
  latest(limit: number): SentMessage[] {
    return this.messages
      .slice(-limit)
      .reverse()
      .map(({ message }) => message);
  }

  add(message: SentMessage): void {
    const key = String(this.nextNumber).padStart(12, '0');
    this.nextNumber += 1;
    this.table.set(key, { ...message });
    this.messages.push({ key, message });
    for (const dropped of this.messages.splice(0, Math.max(0, this.messages.length - keptMessages))) {
      this.table.delete(dropped.key);
    }
    for (const listener of this.listeners) listener(message);
  }

  onMessage(listener: (message: SentMessage) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
