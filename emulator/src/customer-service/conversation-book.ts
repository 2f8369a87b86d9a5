import type { Json, KeyValueTable } from '../database/key-value-table';
import type { ConversationMessage, Session } from './conversation';
import { noQuota } from './reply-quota';
import { localServiceLimits } from './service-limits';

const newSession: Session = {
  quota: noQuota,
  lastMessageAtMs: null,
  typingUntilMs: 0,
  deskUntilMs: 0,
  card: null,
};

/** Conversations as they are kept, one per person. */
export class ConversationBook {
  readonly #sessions: Map<string, Session>;
  readonly #messages = new Map<string, ConversationMessage[]>();

  constructor(
    private readonly sessionTable: KeyValueTable,
    private readonly messageTable: KeyValueTable,
  ) {
    this.#sessions = new Map(
      sessionTable.list().map(([openid, session]) => [openid, session as unknown as Session]),
    );
    for (const [key, message] of messageTable.list()) {
      this.#listOf(openidOf(key)).push(message as unknown as ConversationMessage);
    }
  }

  openids(): string[] {
    return [...this.#sessions.keys()];
  }

  session(openid: string): Session {
    return this.#sessions.get(openid) ?? newSession;
  }

  change(openid: string, changes: Partial<Session>): void {
    const session = { ...this.session(openid), ...changes };
    this.#sessions.set(openid, session);
    this.sessionTable.set(openid, { ...session } as unknown as Json);
  }

  /** Oldest first. */
  messages(openid: string): readonly ConversationMessage[] {
    return this.#messages.get(openid) ?? [];
  }

  add(openid: string, message: Omit<ConversationMessage, 'number'>): void {
    const list = this.#listOf(openid);
    const numbered = { number: (list.at(-1)?.number ?? 0) + 1, ...message };
    list.push(numbered);
    this.#keep(openid, numbered);
    for (const old of list.splice(0, Math.max(0, list.length - localServiceLimits.keptMessagesPerPerson))) {
      this.messageTable.delete(keyOf(openid, old.number));
    }
  }

  /** Says that the message that this push told of lies at WeChat's own desk now. */
  putAtDesk(openid: string, pushId: string): void {
    const list = this.#listOf(openid);
    const index = list.findIndex((message) => message.pushId === pushId);
    const found = list[index];
    if (!found) return;
    list[index] = { ...found, isAtDesk: true };
    this.#keep(openid, list[index]);
  }

  #keep(openid: string, message: ConversationMessage): void {
    this.messageTable.set(keyOf(openid, message.number), { ...message });
  }

  #listOf(openid: string): ConversationMessage[] {
    const list = this.#messages.get(openid) ?? [];
    this.#messages.set(openid, list);
    return list;
  }
}

function keyOf(openid: string, number: number): string {
  return `${openid} ${String(number).padStart(9, '0')}`;
}

function openidOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}
