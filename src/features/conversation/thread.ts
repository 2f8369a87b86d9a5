import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { MessagePage, ServiceMessageView } from '../../../contract/service';
import { serviceLimits } from '../../../domain/service/service-limits';
import type { CallAnswer, Problem } from '../../platform/cloud';
import { Refetcher } from '../session/refetcher';
import { randomText } from '../../platform/identity';
import {
  pictureFault,
  uploadPicture,
  type ChosenPicture,
  type PictureFault,
} from '../../platform/picture-upload';
import { noMessages, withMessages, withNewestPage, withOlderPage, type KnownMessages } from './message-list';
import { keepOutgoing, keptOutgoing, type Outgoing, type SentContent } from './outgoing';

/** Between two fetches: an answer and its mark as read come close after each other. */
const pauseMs = 300;

/** How a thread reaches the cloud; a guest's and a colleague's differ only in this. */
export interface ThreadLine {
  /** The newest page, or the one before a position. Whatever else an answer says is kept by whoever gave the line. */
  readonly fetch: (before: number | null) => Promise<CallAnswer<MessagePage>>;
  /** Yields the message as the cloud has it, and what was answered to it at once. */
  readonly send: (
    requestId: string,
    content: SentContent,
  ) => Promise<CallAnswer<readonly ServiceMessageView[]>>;
  readonly markRead: (position: number) => Promise<CallAnswer<unknown>>;
  /** How many messages of the other side nobody has read, as the cloud said last. */
  readonly unread: () => number;
  /** Where pictures go; null before the first answer. */
  readonly uploadFolder: () => string | null;
}

export interface ThreadSettings {
  /** Whose messages are one's own. */
  readonly author: 'guest' | 'staff';
  /** What has not arrived is kept under it. */
  readonly key: string;
  readonly now: () => number;
  /** Says a refusal with the sentences that the package has at hand. */
  readonly problemText: (problem: Problem) => string;
}

/**
 * The messages of one conversation while somebody looks at it. What is sent stands there at once, goes one after the
 * other, and never twice; what is refused comes back into the field.
 */
export class Thread {
  status: 'loading' | 'ready' | 'failed' = 'loading';
  /** Why the messages could not be fetched. */
  problem: Problem | null = null;
  known: KnownMessages = noMessages;
  outgoing: readonly Outgoing[] = [];
  isLoadingOlder = false;
  /** What stands in the field. */
  draft = '';
  /** Why what stands in the field was not taken. */
  refusal: Problem | null = null;

  private readonly refetcher = new Refetcher(() => this.fetchNewest(), pauseMs);
  private isWatched = false;
  private isAtBottom = true;
  private readUpTo = 0;
  private isMarking = false;
  private isSending = false;

  constructor(
    private readonly line: ThreadLine,
    private readonly settings: ThreadSettings,
  ) {
    makeAutoObservable<this, 'line' | 'settings' | 'refetcher' | 'readUpTo' | 'isMarking' | 'isSending'>(
      this,
      {
        line: false,
        refetcher: false,
        settings: false,
        known: observableRef,
        outgoing: observableRef,
        problem: observableRef,
        refusal: observableRef,
        readUpTo: false,
        isMarking: false,
        isSending: false,
      },
    );
    this.outgoing = keptOutgoing(settings.key);
  }

  say(problem: Problem): string {
    return this.settings.problemText(problem);
  }

  get messages(): readonly ServiceMessageView[] {
    return this.known.messages;
  }

  /** How many characters more than allowed stand in the field. */
  get excess(): number {
    return Math.max(0, [...this.draft.trim()].length - serviceLimits.textCharacters);
  }

  /** Fetches the newest messages; asked ever so often, one fetch runs and one waits. */
  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  private async fetchNewest(): Promise<void> {
    const answer = await this.line.fetch(null);
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) {
        this.known = withNewestPage(this.known, answer.data);
        this.forgetArrived(answer.data.messages);
        this.status = 'ready';
      } else if (this.status === 'loading') {
        this.status = 'failed';
      }
    });
    await this.markRead();
  }

  async loadOlder(): Promise<void> {
    const { olderBefore } = this.known;
    if (this.isLoadingOlder || olderBefore === null) return;
    this.isLoadingOlder = true;
    const answer = await this.line.fetch(olderBefore);
    runInAction(() => {
      this.isLoadingOlder = false;
      // A newest page may have taken the place of what was known while this one was on its way.
      if (answer.ok && this.known.olderBefore === olderBefore)
        this.known = withOlderPage(this.known, answer.data);
    });
  }

  type(words: string): void {
    this.draft = words;
    this.refusal = null;
  }

  /** Puts words into the field, after what stands there. */
  insert(words: string): void {
    this.type(this.draft.trim() === '' ? words : `${this.draft.trimEnd()} ${words}`);
  }

  /** Sends what stands in the field. */
  sendDraft(): Promise<void> {
    const text = this.draft.trim();
    if (text === '' || this.excess > 0) return Promise.resolve();
    this.type('');
    return this.send({ kind: 'text', text });
  }

  send(content: SentContent): Promise<void> {
    this.enqueue(content);
    return this.sendWaiting();
  }

  /** Null when it is on its way. */
  sendPicture(picture: ChosenPicture): PictureFault | null {
    const fault = pictureFault(picture);
    if (fault !== null) return fault;
    this.enqueue({ kind: 'chosen-picture', picture, fileId: null });
    void this.sendWaiting();
    return null;
  }

  /** Sends again what did not arrive, under the same id: should it have arrived after all, it stays one message. */
  retry(requestId: string): Promise<void> {
    this.change(requestId, { state: 'waiting', problem: null });
    return this.sendWaiting();
  }

  discard(requestId: string): void {
    this.outgoing = this.outgoing.filter((one) => one.requestId !== requestId);
    this.keep();
  }

  /** Messages that something else than sending has answered. */
  hear(messages: readonly ServiceMessageView[]): void {
    this.known = withMessages(this.known, messages);
    this.forgetArrived(messages);
  }

  /** Whether the page is on the screen, and whether the newest messages are. */
  look(change: { readonly isWatched?: boolean; readonly isAtBottom?: boolean }): void {
    this.isWatched = change.isWatched ?? this.isWatched;
    this.isAtBottom = change.isAtBottom ?? this.isAtBottom;
    void this.markRead();
  }

  private enqueue(content: Outgoing['content']): void {
    const requestId = `m${randomText(23)}`;
    const atMs = this.settings.now();
    const one: Outgoing = { requestId, content, atMs, state: 'waiting', problem: null, percent: null };
    this.outgoing = [...this.outgoing, one];
    this.keep();
  }

  /** One after the other, so that they arrive in the order in which they were said. */
  private async sendWaiting(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    for (let next = this.nextWaiting(); next !== undefined; next = this.nextWaiting())
      await this.sendOne(next);
    this.isSending = false;
  }

  private nextWaiting(): Outgoing | undefined {
    return this.outgoing.find(({ state }) => state === 'waiting');
  }

  private async sendOne({ requestId, content }: Outgoing): Promise<void> {
    this.change(requestId, { state: 'sending' });
    const sendable = content.kind === 'chosen-picture' ? await this.uploaded(requestId, content) : content;
    if (sendable === null) return;
    const answer = await this.line.send(requestId, sendable);
    runInAction(() => {
      if (answer.ok) {
        this.hear(answer.data);
        this.discard(requestId);
        return;
      }
      const isRefusedText = answer.problem.kind === 'refused' && sendable.kind === 'text';
      if (!isRefusedText || this.draft.trim() !== '') {
        this.change(requestId, { state: 'failed', problem: answer.problem });
        return;
      }
      // Nothing is lost on a refusal: the words are in the field again, with the reason beside them.
      this.discard(requestId);
      this.draft = sendable.text;
      this.refusal = answer.problem;
    });
  }

  private async uploaded(
    requestId: string,
    content: Extract<Outgoing['content'], { kind: 'chosen-picture' }>,
  ): Promise<SentContent | null> {
    const { picture } = content;
    const folder = this.line.uploadFolder() ?? (await this.namedFolder());
    const fileId =
      content.fileId ??
      (folder === null
        ? null
        : await uploadPicture(picture, `${folder}${requestId}.${picture.ending}`, (percent) =>
            this.change(requestId, { percent: Math.round(percent) }),
          ));
    if (fileId === null) {
      const problem: Problem = { kind: 'unreachable', detail: 'The picture was not uploaded.' };
      this.change(requestId, { state: 'failed', problem, percent: null });
      return null;
    }
    this.change(requestId, { content: { ...content, fileId }, percent: 100 });
    return { kind: 'picture', fileId };
  }

  /** The cloud names the folder with the first messages; on a slow network a picture may be quicker. */
  private async namedFolder(): Promise<string | null> {
    await this.refresh();
    return this.line.uploadFolder();
  }

  private change(requestId: string, change: Partial<Outgoing>): void {
    this.outgoing = this.outgoing.map((one) => (one.requestId === requestId ? { ...one, ...change } : one));
    this.keep();
  }

  /** An answer that was lost on its way: the message is there, so it is not shown a second time. */
  private forgetArrived(messages: readonly ServiceMessageView[]): void {
    const arrived = new Set(messages.map(({ requestId }) => requestId));
    const left = this.outgoing.filter(({ requestId }) => !arrived.has(requestId));
    if (left.length === this.outgoing.length) return;
    this.outgoing = left;
    this.keep();
  }

  private keep(): void {
    keepOutgoing(this.settings.key, this.outgoing);
  }

  /** What the other side wrote is read once it is on the screen; said once for all of it. */
  private async markRead(): Promise<void> {
    if (!this.isWatched || !this.isAtBottom || this.isMarking) return;
    const others = this.messages.filter(({ author }) => author !== this.settings.author);
    const position = others.at(-1)?.position ?? 0;
    if (position <= this.readUpTo || this.line.unread() === 0) return;
    this.isMarking = true;
    const answer = await this.line.markRead(position);
    this.isMarking = false;
    if (!answer.ok) return;
    this.readUpTo = position;
    await this.markRead();
  }
}
