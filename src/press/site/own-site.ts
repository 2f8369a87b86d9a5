import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ApplicationPage, OwnJobView } from '../../../contract/site';
import type { StaffAnswers } from '../../../contract/staff';
import { emptySite, type SiteContent } from '../../../domain/site/site-content';
import type { LocalText } from '../../../domain/text/local-text';
import { Sending } from '../../features/article/sending';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';

export interface JobWish {
  readonly title: LocalText;
  readonly text: LocalText;
  readonly pay: LocalText;
  readonly isOpen: boolean;
}

/** The site as those who lead keep it: its texts, the store's jobs, and who would like one. */
export class OwnSite {
  answer: StaffAnswers['viewOwnSite'] | null = null;
  /** What the owner is writing. */
  content: SiteContent = emptySite;
  /** The newest, and earlier ones when they were asked for. */
  applications: Pick<ApplicationPage, 'applications' | 'nextBeforeMs'> = {
    applications: [],
    nextBeforeMs: null,
  };
  problem: Problem | null = null;
  readonly sending = new Sending();

  constructor(readonly storeId: string) {
    makeAutoObservable(this, {
      storeId: false,
      sending: false,
      answer: observableRef,
      content: observableRef,
      applications: observableRef,
      problem: observableRef,
    });
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('viewOwnSite', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      if (answer.data.version !== this.answer?.version) this.content = answer.data.site;
      this.answer = answer.data;
      this.applications = answer.data.applications;
    });
  }

  async earlierApplications(): Promise<Problem | null> {
    const { applications, nextBeforeMs: beforeMs } = this.applications;
    const answer = await callStaff('listJobApplications', { storeId: this.storeId, beforeMs });
    if (!answer.ok) return answer.problem;
    runInAction(() => {
      const { applications: earlier, nextBeforeMs } = answer.data;
      this.applications = { applications: [...applications, ...earlier], nextBeforeMs };
    });
    return null;
  }

  change(fields: Partial<SiteContent>): void {
    this.content = { ...this.content, ...fields };
  }

  save(): Promise<Problem | null> {
    const { storeId, content } = this;
    const expectedVersion = this.answer?.version ?? 0;
    const wish = {
      ...content,
      pictures: [...content.pictures],
      licences: content.licences.map((licence) => ({ ...licence })),
    };
    return this.send({ expectedVersion, wish }, (requestId) =>
      callStaff('saveSite', { storeId, requestId, expectedVersion, ...wish }),
    );
  }

  /** @param job what is changed; null for a new one */
  saveJob(job: OwnJobView | null, wish: JobWish): Promise<Problem | null> {
    const { storeId } = this;
    const which = { jobId: job?.jobId ?? null, expectedVersion: job?.version ?? 0 };
    return this.send({ ...which, ...wish }, (requestId) =>
      callStaff('saveJob', { storeId, requestId, ...which, ...wish }),
    );
  }

  private send(
    content: unknown,
    call: (requestId: string) => Promise<CallAnswer<unknown>>,
  ): Promise<Problem | null> {
    return this.sending.send(content, call, () => this.refresh());
  }
}
