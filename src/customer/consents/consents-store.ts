import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ConsentView, ReceivedMessage } from '../../../contract/consent';
import { classOf, messageClasses, type MessageClass } from '../../../domain/consent/purpose';
import { callGuest, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';

export interface ConsentGroup {
  readonly messageClass: MessageClass;
  readonly consents: readonly ConsentView[];
}

/** What the guest has allowed, and the messages that came of it. */
export class Consents {
  consents: readonly ConsentView[] | null = null;
  messages: readonly ReceivedMessage[] = [];
  problem: Problem | null = null;
  nowMs = Date.now();

  nextBeforeMs: number | null = null;

  constructor() {
    makeAutoObservable(this, {
      consents: observableRef,
      messages: observableRef,
      problem: observableRef,
    });
  }

  get groups(): readonly ConsentGroup[] {
    const all = this.consents ?? [];
    return messageClasses
      .map((messageClass) => ({
        messageClass,
        consents: all.filter(({ purpose }) => classOf(purpose) === messageClass),
      }))
      .filter(({ consents }) => consents.length > 0);
  }

  get hasEarlier(): boolean {
    return this.nextBeforeMs !== null;
  }

  async refresh(): Promise<void> {
    await this.fetch(null);
  }

  async loadEarlier(): Promise<void> {
    if (this.nextBeforeMs !== null) await this.fetch(this.nextBeforeMs);
  }

  /** Null when it is done. */
  async withdraw({ purpose }: ConsentView): Promise<Problem | null> {
    const answer = await callGuest('withdrawConsent', { requestId: `r${randomText(23)}`, purpose });
    if (!answer.ok) return answer.problem;
    runInAction(() => (this.consents = answer.data.consents));
    return null;
  }

  private async fetch(beforeMs: number | null): Promise<void> {
    const answer = await callGuest('viewConsents', { messagesBeforeMs: beforeMs });
    runInAction(() => {
      if (!answer.ok) {
        this.problem = answer.problem;
        return;
      }
      const { consents, messages, nextMessagesBeforeMs, nowMs } = answer.data;
      this.problem = null;
      this.consents = consents;
      this.messages = beforeMs === null ? messages : [...this.messages, ...messages];
      this.nextBeforeMs = nextMessagesBeforeMs;
      this.nowMs = nowMs;
    });
  }
}
