import { makeAutoObservable, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../contract/staff';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { Wished } from './wished';

type KnownPace = Pick<StaffAnswers['listStock'], 'pausedUntilMs' | 'promisedMinutes' | 'acceptsByItself'>;

/**
 * Whether orders are taken, how many minutes guests are told, and whether a paid order waits for a tap. Knob and switch
 * show the tap; the words beside the switch wait for the cloud, for until then the next order still goes the old way.
 */
export class StorePace {
  pausedUntilMs: number | null = null;
  readonly minutes: Wished<number>;
  readonly accepting: Wished<boolean>;
  private pauses = 0;

  constructor(
    private readonly storeId: string,
    private readonly say: (problem: Problem) => void,
  ) {
    makeAutoObservable<this, 'storeId' | 'say' | 'pauses'>(this, {
      storeId: false,
      say: false,
      pauses: false,
      minutes: false,
      accepting: false,
    });
    this.minutes = new Wished<number>(0, {
      say,
      send: async (minutes) =>
        picked(await callStaff('setPromisedMinutes', { storeId, minutes }), (data) => data.promisedMinutes),
    });
    this.accepting = new Wished<boolean>(false, {
      say,
      send: async (isOn) =>
        picked(await callStaff('setAcceptsByItself', { storeId, isOn }), (data) => data.acceptsByItself),
    });
  }

  /** Counts what the cloud took over, so that an answer that was asked for before can be told to be older. */
  get changes(): number {
    return this.pauses + this.minutes.answers + this.accepting.answers;
  }

  know(pace: KnownPace): void {
    this.pausedUntilMs = pace.pausedUntilMs;
    this.minutes.know(pace.promisedMinutes);
    this.accepting.know(pace.acceptsByItself);
  }

  async pause(minutes: number): Promise<void> {
    const answer = await callStaff('pauseOrders', { storeId: this.storeId, minutes });
    runInAction(() => {
      if (!answer.ok) return this.say(answer.problem);
      this.pauses += 1;
      this.pausedUntilMs = answer.data.pausedUntilMs;
    });
  }
}

function picked<Data, Value>(answer: CallAnswer<Data>, pick: (data: Data) => Value): CallAnswer<Value> {
  return answer.ok ? { ok: true, data: pick(answer.data) } : answer;
}
