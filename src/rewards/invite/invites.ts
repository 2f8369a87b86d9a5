import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestAnswers } from '../../../contract/guest';
import { linkQuery } from '../../features/session/sharing';
import { visit } from '../../features/session/visit';
import { callGuest, type Problem } from '../../platform/cloud';
import { addressOf } from '../../platform/navigation';

type Answer = GuestAnswers['viewInvites'];

/** What a guest sees of invitations: the one that brought them, and those they sent. */
export class Invites {
  answer: Answer | null = null;
  problem: Problem | null = null;
  /** How the invitation ended that this page was opened with; null without one, and until the cloud has said. */
  accepted: GuestAnswers['acceptInvite'] | Problem | null = null;

  private isAsked = false;

  constructor(
    private readonly code: string,
    private readonly channel: string,
  ) {
    makeAutoObservable<this, 'isAsked'>(this, {
      answer: observableRef,
      problem: observableRef,
      accepted: observableRef,
      isAsked: false,
    });
  }

  /** The card that is sent: it leads here, and says that it was a card. */
  get path(): string {
    const invite = addressOf('/rewards/invite/index', { invite: this.answer?.code ?? '', channel: 'card' });
    return `${invite}&${linkQuery('invite', '', 'card')}`;
  }

  async refresh(): Promise<void> {
    await this.accept();
    const storeId = visit.store?.id;
    if (storeId === undefined) return;
    const answer = await callGuest('viewInvites', { storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.answer = answer.data;
    });
  }

  /** Once for each opening; what was refused stays so, what was lost is asked again. */
  private async accept(): Promise<void> {
    if (this.code === '' || this.isAsked) return;
    this.isAsked = true;
    const channel = /^[\w-]{1,20}$/.test(this.channel) ? this.channel : null;
    const answer = await callGuest('acceptInvite', { code: this.code, channel });
    runInAction(() => {
      this.accepted = answer.ok ? answer.data : answer.problem;
      if (!answer.ok && answer.problem.kind !== 'refused') this.isAsked = false;
    });
  }
}
