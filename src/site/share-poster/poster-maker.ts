import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StoreView } from '../../../contract/views';
import { callGuest, type Problem } from '../../platform/cloud';
import { draw } from '../../platform/canvas';
import { savePicture, type Saved } from '../../platform/save-picture';
import { posterLayout } from './poster-layout';
import { posterOf } from './poster-words';
import type { Subject } from './subject';

/** One poster: its code is asked for, then it is drawn, once for each language. */
export class PosterMaker {
  status: 'drawing' | 'ready' | 'failed' = 'drawing';
  problem: Problem | null = null;
  path: string | null = null;
  /** The platform drew no code; the poster stands without it. */
  hasNoCode = false;
  isSaving = false;

  constructor(
    private readonly subject: Subject,
    private readonly store: StoreView,
  ) {
    makeAutoObservable<this, 'subject' | 'store'>(this, {
      ...{ subject: false, store: false },
      problem: observableRef,
    });
  }

  async make(): Promise<void> {
    this.status = 'drawing';
    const { subject, store } = this;
    const answer = await callGuest('getShareCode', { ...codeOf(subject), storeId: store.id });
    if (!answer.ok) {
      runInAction(() => {
        this.problem = answer.problem;
        this.status = 'failed';
      });
      return;
    }
    const { picture } = answer.data;
    const code = picture === null ? null : `data:image/png;base64,${picture}`;
    const poster = posterOf(subject, store, code);
    const path = await draw((measure) => posterLayout(poster, measure));
    runInAction(() => {
      this.problem = null;
      this.hasNoCode = code === null;
      this.path = path;
      this.status = path === null ? 'failed' : 'ready';
    });
  }

  async save(): Promise<Saved> {
    if (this.path === null) return 'not-saved';
    this.isSaving = true;
    const saved = await savePicture(this.path, `galley-${this.subject.kind}.png`);
    runInAction(() => {
      this.isSaving = false;
    });
    return saved;
  }
}

/** What the code opens: friends of a kept table come to its store. */
function codeOf(subject: Subject) {
  if (subject.kind === 'dish') return { kind: subject.kind, what: subject.dish.id };
  if (subject.kind === 'invite') return { kind: subject.kind, what: subject.code };
  return { kind: 'store' as const, what: null };
}
