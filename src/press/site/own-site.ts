import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { JobApplicationRow, OwnJobView } from '../../../contract/site';
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
  applications: readonly JobApplicationRow[] = [];
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
    const { storeId } = this;
    const [site, applications] = await Promise.all([
      callStaff('viewOwnSite', { storeId }),
      callStaff('listJobApplications', { storeId, beforeMs: null }),
    ]);
    runInAction(() => {
      this.problem = site.ok ? null : site.problem;
      if (site.ok && site.data.version !== this.answer?.version) this.content = site.data.site;
      if (site.ok) this.answer = site.data;
      if (applications.ok) this.applications = applications.data.applications;
    });
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

  private async send(
    content: unknown,
    call: (requestId: string) => Promise<CallAnswer<unknown>>,
  ): Promise<Problem | null> {
    const problem = await this.sending.send(content, call);
    if (problem === null) await this.refresh();
    return problem;
  }
}
