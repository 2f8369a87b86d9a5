import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { callGuest, type Problem } from '../../platform/cloud';

/** After a call that failed it is asked again so soon. */
const againAfterMs = 5_000;

/** The code of the minute: asked for when the last one ends, with the seconds that are left by the cloud's clock. */
export class CodeStore {
  code: string | null = null;
  problem: Problem | null = null;
  secondsLeft = 0;

  /** By the phone's clock: its difference to the cloud's does not matter, for only what is left is told. */
  private endsAtMs = 0;
  private isAsking = false;

  constructor(private readonly nowMs: () => number = Date.now) {
    makeAutoObservable<this, 'endsAtMs' | 'isAsking' | 'nowMs'>(this, {
      problem: observableRef,
      ...{ endsAtMs: false, isAsking: false, nowMs: false },
    });
  }

  /** What is over is not shown: nobody is to be turned away with it. */
  get shown(): string | null {
    return this.secondsLeft > 0 ? this.code : null;
  }

  /** To be called each second. */
  tick(): void {
    const leftMs = this.endsAtMs - this.nowMs();
    this.secondsLeft = Math.max(0, Math.ceil(leftMs / 1_000));
    const waitMs = this.problem === null ? 0 : againAfterMs;
    if (leftMs <= -waitMs) void this.refresh();
  }

  async refresh(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    const answer = await callGuest('showMemberCode', {});
    runInAction(() => {
      this.isAsking = false;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) {
        // Asked again a while after now, while what is shown runs out by itself.
        this.endsAtMs = Math.max(this.endsAtMs, this.nowMs());
        return;
      }
      const { code, untilMs, nowMs } = answer.data;
      this.code = code;
      this.endsAtMs = this.nowMs() + (untilMs - nowMs);
      this.secondsLeft = Math.max(0, Math.ceil((untilMs - nowMs) / 1_000));
    });
  }
}
