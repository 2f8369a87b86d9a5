import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OwnArticleCard } from '../../../contract/articles';
import type { ChannelCodeRow } from '../../../contract/channel-codes';
import type { StaffAnswers, StaffInput } from '../../../contract/staff';
import { isSettled, takeStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';

export type Channels = StaffAnswers['viewChannels'];
export type Span = 'week' | 'month';
export type CodeWish = Pick<StaffInput<'makeChannelCode'>, 'name' | 'page' | 'articleId'>;

/** What came of links and codes, and the codes that the house prints. */
export class ChannelsOffice {
  span: Span = 'month';
  answer: Channels | null = null;
  problem: Problem | null = null;
  isBusy = false;
  /** Articles that guests can read; null until they are asked for. */
  articles: readonly OwnArticleCard[] | null = null;

  /** Kept until the cloud has answered, so that a second tap makes no second code. */
  private requestId = newRequestId();

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'requestId'>(this, {
      ...{ storeId: false, requestId: false },
      ...{ answer: observableRef, problem: observableRef, articles: observableRef },
    });
  }

  choose(span: Span): void {
    this.span = span;
    this.answer = null;
    void this.refresh();
  }

  async refresh(): Promise<void> {
    const { span, storeId } = this;
    const answer = await callStaff('viewChannels', { storeId, days: span === 'week' ? 7 : 28 });
    runInAction(() => {
      if (span !== this.span) return;
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.answer = answer.data;
    });
  }

  code(codeId: string): ChannelCodeRow | null {
    return this.answer?.codes.find((code) => code.codeId === codeId) ?? null;
  }

  /** The id of the new code, or why there is none. */
  async make(wish: CodeWish): Promise<string | Problem | null> {
    const { storeId, requestId } = this;
    let codeId: string | null = null;
    const problem = await takeStep(
      this,
      () => callStaff('makeChannelCode', { storeId, requestId, ...wish }),
      (answer) => {
        if (isSettled(answer)) this.requestId = newRequestId();
        if (!answer.ok) return undefined;
        codeId = answer.data.code.codeId;
        return this.refresh();
      },
    );
    return problem ?? codeId;
  }

  /** Null when it is as it was wished. */
  async change(codeId: string, wish: { name: string; isRetired: boolean }): Promise<Problem | null> {
    return takeStep(
      this,
      () => callStaff('changeChannelCode', { storeId: this.storeId, codeId, ...wish }),
      (answer) => (answer.ok ? this.refresh() : undefined),
    );
  }

  async lookForArticles(): Promise<void> {
    if (this.articles !== null) return;
    const { storeId } = this;
    const answer = await callStaff('listOwnArticles', { storeId, status: 'published', beforeMs: null });
    runInAction(() => {
      if (answer.ok) this.articles = answer.data.articles;
    });
  }
}

function newRequestId(): string {
  return `c${randomText(23)}`;
}
