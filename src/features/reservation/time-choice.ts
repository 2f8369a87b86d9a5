import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ReservationTimes } from '../../../contract/reservations';
import type { Fen } from '../../../domain/money/fen';
import type { AvailableDay, AvailableTime } from '../../../domain/reservation/availability';
import { depositFor } from '../../../domain/reservation/deposit';
import type { CallAnswer, Problem } from '../../platform/cloud';

/** How many come, when, and where they sit: chosen by a guest or by a colleague on the phone, out of what the store has free. */
export class TimeChoice {
  times: ReservationTimes | null = null;
  problem: Problem | null = null;
  partySize = 2;
  day: string | null = null;
  startMs: number | null = null;
  areaId: string | null = null;

  constructor(private readonly ask: (partySize: number) => Promise<CallAnswer<ReservationTimes>>) {
    makeAutoObservable<this, 'ask'>(this, { ask: false, times: observableRef, problem: observableRef });
  }

  async refresh(): Promise<void> {
    const { partySize } = this;
    const answer = await this.ask(partySize);
    runInAction(() => {
      if (partySize !== this.partySize) return;
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.take(answer.data);
    });
  }

  private take(times: ReservationTimes): void {
    this.times = times;
    if (this.shownDay === null) {
      const { days } = times;
      this.chooseDay((days.find(hasRoom) ?? days[0])?.day ?? null);
    }
    if (this.chosenTime === null) this.startMs = null;
  }

  choosePeople(partySize: number): void {
    this.partySize = Math.max(1, Math.min(partySize, this.times?.largestParty ?? partySize));
    void this.refresh();
  }

  chooseDay(day: string | null): void {
    this.day = day;
    this.startMs = null;
  }

  chooseTime(startMs: number | null): void {
    this.startMs = startMs;
  }

  chooseArea(areaId: string | null): void {
    this.areaId = areaId;
  }

  get shownDay(): AvailableDay | null {
    return this.times?.days.find(({ day }) => day === this.day) ?? null;
  }

  get chosenTime(): AvailableTime | null {
    return this.shownDay?.times.find(({ startMs }) => startMs === this.startMs) ?? null;
  }

  /** What keeping the table costs on the chosen day. */
  get deposit(): Fen {
    const { times, day, partySize } = this;
    return times === null || day === null ? 0 : depositFor(times.depositRule, partySize, day);
  }

  /** What is left at a time where the party wants to sit. */
  leftAt(time: AvailableTime): number {
    const index = this.times?.areas.findIndex(({ id }) => id === this.areaId) ?? -1;
    return index === -1 ? time.left : (time.leftByArea[index] ?? 0);
  }

  /** Nothing is free at the chosen time: a guest may wait for it. */
  get isFull(): boolean {
    return this.chosenTime !== null && this.leftAt(this.chosenTime) === 0;
  }
}

export function hasRoom({ times }: AvailableDay): boolean {
  return times.some(({ left }) => left > 0);
}

/** Few of a day's times are left. */
export function isTight({ times }: AvailableDay): boolean {
  return times.filter(({ left }) => left > 0).length * 4 <= times.length;
}
