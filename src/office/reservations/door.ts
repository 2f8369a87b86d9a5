import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../contract/staff';
import type { ReservationRow } from '../../../contract/reservations';
import { FreeTables } from '../../features/colleague/door/free-tables';
import { Refetcher } from '../../features/session/refetcher';
import { isSettled, takeStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { watchSignal } from '../../platform/watch';
import { isLate, sumOfDay } from './day-plan';

type Board = StaffAnswers['reservationBoard'];

const pauseMs = 300;

/** One day at the door of one store. */
export class Door {
  board: Board | null = null;
  problem: Problem | null = null;
  day: string | null = null;
  isBusy = false;
  readonly free: FreeTables;
  private walkInId = newWalkInId();
  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(readonly storeId: string) {
    this.free = new FreeTables(storeId);
    makeAutoObservable<this, 'walkInId' | 'refetcher'>(this, {
      storeId: false,
      free: false,
      walkInId: false,
      refetcher: false,
      board: observableRef,
      problem: observableRef,
    });
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  /** Asks again whenever a party comes, moves or leaves, until the returned function is called. */
  follow(): () => void {
    const { signalId } = this.board ?? {};
    return signalId === undefined ? () => undefined : watchSignal(signalId, () => void this.refresh());
  }

  chooseDay(day: string): void {
    this.day = day === this.board?.days[0]?.day ? null : day;
    void this.refresh();
  }

  get isToday(): boolean {
    return this.board !== null && this.board.day === this.board.days[0]?.day;
  }

  get sum() {
    return this.board === null ? null : sumOfDay(this.board);
  }

  isLate(row: ReservationRow): boolean {
    return this.board !== null && isLate(row, this.board.nowMs);
  }

  find(reservationId: string | null): ReservationRow | null {
    return this.board?.rows.find(({ id }) => id === reservationId) ?? null;
  }

  seat(row: ReservationRow) {
    return this.act(() => callStaff('seatReservation', this.of(row)));
  }

  miss(row: ReservationRow) {
    return this.act(() => callStaff('markNoShow', this.of(row)));
  }

  finish(row: ReservationRow) {
    return this.act(() => callStaff('finishReservation', this.of(row)));
  }

  move(row: ReservationRow, tableId: string) {
    return this.act(() => callStaff('moveReservation', { ...this.of(row), tableIds: [tableId] }));
  }

  note(row: ReservationRow, note: string) {
    return this.act(() => callStaff('noteReservation', { ...this.of(row), note }));
  }

  decline(row: ReservationRow, reason: string) {
    return this.act(() => callStaff('declineReservation', { ...this.of(row), reason }));
  }

  waive(row: ReservationRow, reason: string) {
    return this.act(() => callStaff('waiveDeposit', { ...this.of(row), reason }));
  }

  forget(row: ReservationRow) {
    return this.act(() => callStaff('forgetLetGo', this.of(row)));
  }

  block(reservationId: string, isBlocked: boolean, reason: string) {
    const { storeId } = this;
    return this.act(() => callStaff('blockGuest', { storeId, reservationId, isBlocked, reason }));
  }

  /** One request id for one party at the door, until it sits. */
  async seatWalkIn(tableId: string, partySize: number): Promise<Problem | null> {
    const requestId = this.walkInId;
    const { storeId } = this;
    const input = { storeId, requestId, tableId, partySize, name: '' };
    return this.act(async () => {
      const answer = await callStaff('seatWalkIn', input);
      if (isSettled(answer)) this.walkInId = newWalkInId();
      return answer;
    });
  }

  private async fetch(): Promise<void> {
    const { day } = this;
    const answer = await callStaff('reservationBoard', { storeId: this.storeId, day });
    runInAction(() => {
      if (day !== this.day) return;
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.board = answer.data;
    });
  }

  private of({ id: reservationId }: ReservationRow) {
    return { storeId: this.storeId, reservationId };
  }

  /** Null when it worked; the board is fetched in any case, for somebody else may have been faster. */
  private act(run: () => Promise<CallAnswer<unknown>>): Promise<Problem | null> {
    return takeStep(this, run, () => this.refresh());
  }
}

function newWalkInId(): string {
  return `w${randomText(23)}`;
}
