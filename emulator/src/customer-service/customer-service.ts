import type { Json } from '../database/key-value-table';
import type { MessagePush } from '../message-push/message-push';
import type { ConversationMessage, ConversationView, MessageContent, OfferedCard } from './conversation';
import type { ConversationBook } from './conversation-book';
import type { MediaStore } from './media-store';
import { afterEntering, afterMessage, repliesLeft, spendReply } from './reply-quota';
import { serviceLimits } from './service-limits';

export interface CustomerServiceSettings {
  readonly book: ConversationBook;
  readonly media: MediaStore;
  readonly push: MessagePush;
  /** Where a picture of this id can be fetched. */
  readonly mediaUrl: (mediaId: string) => string;
  readonly appId: string;
  readonly now: () => number;
}

/** The line that WeChat shows when a mini-program does not answer. */
const outOfServiceLine = '该小程序客服暂时无法提供服务，请稍后再试';

export type ReplyRefusal = 'out-of-time' | 'out-of-count';
export type TypingRefusal = 'too-late' | 'typing-already';

/** Conversations of people with the mini-program in WeChat, and the pushes that tell functions of them. */
export class CustomerService {
  readonly #settings: CustomerServiceSettings;
  readonly #listeners = new Set<(openid: string) => void>();

  constructor(settings: CustomerServiceSettings) {
    this.#settings = settings;
    settings.push.onEnd((record, outcome) => {
      const isOfConversation = record.msgType !== 'event' || record.event === 'user_enter_tempsession';
      if (!isOfConversation || outcome === 'answered') return;
      if (outcome === 'transferred') this.#putAtDesk(record.openid, record.id);
      else this.#add(record.openid, 'wechat', { kind: 'text', text: outOfServiceLine });
    });
  }

  openids(): string[] {
    return this.#settings.book.openids();
  }

  view(openid: string): ConversationView {
    const { book, now } = this.#settings;
    const { quota, typingUntilMs, deskUntilMs, card } = book.session(openid);
    const nowMs = now();
    return {
      openid,
      messages: book.messages(openid),
      repliesLeft: repliesLeft(quota, nowMs),
      isTyping: typingUntilMs > nowMs,
      isAtDesk: deskUntilMs > nowMs,
      card,
      nowMs,
    };
  }

  /** The person opened the conversation by a contact button. */
  enter(openid: string, sessionFrom: string, card: OfferedCard | null): void {
    const { book, push, now } = this.#settings;
    book.change(openid, { quota: afterEntering(book.session(openid).quota, now()), card });
    const fields = { SessionFrom: sessionFrom };
    push.send({ openid, msgType: 'event', event: 'user_enter_tempsession', fields });
    this.#tell(openid);
  }

  /** The person writes. What WeChat's own desk holds, or no function is configured for, goes there. */
  say(openid: string, content: MessageContent): void {
    const { book, push, now } = this.#settings;
    const { quota, deskUntilMs } = book.session(openid);
    const isAtDesk = deskUntilMs > now();
    book.change(openid, {
      quota: afterMessage(quota, now()),
      ...(isAtDesk ? { deskUntilMs: now() + serviceLimits.deskForMs } : {}),
    });
    const news = { openid, msgType: content.kind, event: '', fields: this.#fieldsOf(content) };
    const pushId = isAtDesk ? null : push.send(news);
    this.#add(openid, 'person', content, pushId, pushId === null);
  }

  /** A function writes; null when it went out. */
  reply(openid: string, content: MessageContent): ReplyRefusal | null {
    const { book, now } = this.#settings;
    const quota = spendReply(book.session(openid).quota, now());
    if (typeof quota === 'string') return quota;
    book.change(openid, { quota, typingUntilMs: 0 });
    this.#add(openid, 'app', content);
    return null;
  }

  /** Shows or ends "the other side is typing"; null when it was done. */
  setTyping(openid: string, isTyping: boolean): TypingRefusal | null {
    const { book, now } = this.#settings;
    const { lastMessageAtMs, typingUntilMs } = book.session(openid);
    if (lastMessageAtMs === null || lastMessageAtMs + serviceLimits.typingAfterMs < now()) return 'too-late';
    if (isTyping && typingUntilMs > now()) return 'typing-already';
    book.change(openid, { typingUntilMs: isTyping ? now() + serviceLimits.typingForMs : 0 });
    this.#tell(openid);
    return null;
  }

  /** Somebody at WeChat's own desk writes, and holds the conversation from then on. */
  replyFromDesk(openid: string, text: string): void {
    const { book, now } = this.#settings;
    book.change(openid, { deskUntilMs: now() + serviceLimits.deskForMs });
    this.#add(openid, 'desk', { kind: 'text', text });
  }

  /** The desk lets go; what the person writes next is pushed again. */
  closeDesk(openid: string): void {
    this.#settings.book.change(openid, { deskUntilMs: 0 });
    this.#tell(openid);
  }

  onChange(listener: (openid: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #putAtDesk(openid: string, pushId: string): void {
    this.#settings.book.putAtDesk(openid, pushId);
    this.#tell(openid);
  }

  #add(
    openid: string,
    from: ConversationMessage['from'],
    content: MessageContent,
    pushId: string | null = null,
    isAtDesk = from === 'desk',
  ): void {
    const { book, now } = this.#settings;
    book.add(openid, { atMs: now(), from, content, pushId, isAtDesk });
    if (from !== 'wechat') book.change(openid, { lastMessageAtMs: now() });
    this.#tell(openid);
  }

  #fieldsOf(content: MessageContent): Record<string, Json> {
    if (content.kind === 'text') return { Content: content.text };
    if (content.kind === 'image') {
      return { PicUrl: this.#settings.mediaUrl(content.mediaId), MediaId: content.mediaId };
    }
    if (content.kind === 'link') throw new Error('a person cannot send a link card');
    const { title, pagePath, thumbUrl } = content;
    const { appId } = this.#settings;
    return { Title: title, AppId: appId, PagePath: pagePath, ThumbUrl: thumbUrl, ThumbMediaId: '' };
  }

  #tell(openid: string): void {
    for (const listener of this.#listeners) listener(openid);
  }
}
