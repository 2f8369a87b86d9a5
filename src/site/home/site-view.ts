import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestSiteAnswers } from '../../../contract/site';
import { callGuest, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';

type Sent = { readonly content: string; readonly requestId: string };

/** The restaurant's site as a guest sees it, and what they send from there. */
export class SiteView {
  /** Null until the first answer. */
  answer: GuestSiteAnswers['viewSite'] | null = null;
  problem: Problem | null = null;
  isSending = false;

  /** What was sent last and under which id: the same again is a repeat, anything else something new. */
  private sent: Sent = { content: '', requestId: '' };

  constructor() {
    makeAutoObservable<this, 'sent'>(this, { answer: observableRef, problem: observableRef, sent: false });
  }

  async refresh(): Promise<void> {
    const answer = await callGuest('viewSite', {});
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.answer = answer.data;
    });
  }

  apply(wish: {
    readonly jobId: string;
    readonly name: string;
    readonly phone: string;
    readonly words: string;
  }): Promise<Problem | null> {
    return this.send(JSON.stringify(wish), (requestId) => callGuest('applyForJob', { requestId, ...wish }));
  }

  tell(storeId: string, words: string): Promise<Problem | null> {
    return this.send(`${storeId} ${words}`, (requestId) =>
      callGuest('tellStory', { requestId, storeId, words }),
    );
  }

  private async send(
    content: string,
    call: (
      requestId: string,
    ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: Problem }>,
  ): Promise<Problem | null> {
    if (this.isSending) return null;
    this.isSending = true;
    if (this.sent.content !== content) this.sent = { content, requestId: `s${randomText(23)}` };
    const answer = await call(this.sent.requestId);
    runInAction(() => {
      this.isSending = false;
    });
    return answer.ok ? null : answer.problem;
  }
}
