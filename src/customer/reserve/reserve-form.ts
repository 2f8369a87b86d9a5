import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestAnswers, GuestInput } from '../../../contract/guest';
import type { ReservationView } from '../../../contract/reservations';
import type { AvailableDay, AvailableTime } from '../../../domain/reservation/availability';
import type { Fen } from '../../../domain/money/fen';
import { depositFor } from '../../../domain/reservation/deposit';
import { callGuest, type Problem } from '../../platform/cloud';
import { forgetIntention, requestIdFor } from '../../platform/intention';
import { readStored, writeStored } from '../../platform/storage';
import { payReservation, type PayingEnd } from '../reservations/pay-reservation';

type Times = GuestAnswers['listReservationTimes'];

export type BookingEnd =
  | PayingEnd
  | { readonly kind: 'changed' | 'waits' | 'busy' }
  | { readonly kind: 'problem'; readonly problem: Problem };

const intentionKey = 'reservation';
const contactKey = 'reservation-contact';

/** What a guest wants of a table: how many, when and where; or what to change of one that is kept. */
export class ReserveForm {
  times: Times | null = null;
  problem: Problem | null = null;
  partySize = 2;
  day: string | null = null;
  startMs: number | null = null;
  areaId: string | null = null;
  name = '';
  phone = '';
  note = '';
  isBusy = false;

  constructor(
    readonly storeId: string,
    readonly changes: ReservationView | null,
  ) {
    makeAutoObservable(this, {
      storeId: false,
      changes: false,
      times: observableRef,
      problem: observableRef,
    });
    const kept = readStored(contactKey);
    if (typeof kept === 'object' && kept !== null && 'name' in kept && 'phone' in kept) {
      this.name = String(kept.name);
      this.phone = String(kept.phone);
    }
    if (changes === null) return;
    const { partySize, day, startMs, areaId } = changes;
    Object.assign(this, { partySize, day, startMs, areaId });
  }

  async refresh(): Promise<void> {
    const { storeId, partySize } = this;
    const answer = await callGuest('listReservationTimes', { storeId, partySize });
    runInAction(() => {
      if (partySize !== this.partySize) return;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.times = answer.data;
      const { days } = answer.data;
      if (!days.some(({ day }) => day === this.day)) {
        this.day = days.find(hasRoom)?.day ?? days[0]?.day ?? null;
        this.startMs = null;
      }
      if (this.chosenTime === null) this.startMs = null;
    });
  }

  choosePeople(partySize: number): void {
    this.partySize = Math.max(1, Math.min(partySize, this.times?.largestParty ?? partySize));
    void this.refresh();
  }

  chooseDay(day: string): void {
    this.day = day;
    this.startMs = null;
  }

  chooseTime(startMs: number): void {
    this.startMs = startMs;
  }

  chooseArea(areaId: string | null): void {
    this.areaId = areaId;
  }

  write(change: Partial<Pick<ReserveForm, 'name' | 'phone' | 'note'>>): void {
    Object.assign(this, change);
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

  /** What is left at a time where the guest wants to sit. */
  leftAt(time: AvailableTime): number {
    const index = this.times?.areas.findIndex(({ id }) => id === this.areaId) ?? -1;
    return index === -1 ? time.left : (time.leftByArea[index] ?? 0);
  }

  /** Nothing is free at the chosen time: the guest may wait for it. */
  get isFull(): boolean {
    return this.chosenTime !== null && this.leftAt(this.chosenTime) === 0;
  }

  get missing(): 'pickTime' | 'pickName' | null {
    if (this.startMs === null) return 'pickTime';
    return this.changes === null && this.name.trim() === '' ? 'pickName' : null;
  }

  /** Books or changes. A second press while the first is at work does nothing. */
  async submit(): Promise<BookingEnd> {
    const { startMs, times } = this;
    if (this.isBusy || startMs === null || times === null) return { kind: 'busy' };
    this.isBusy = true;
    const end =
      this.changes === null ? await this.book(startMs) : await this.change(startMs, this.changes.id);
    if (end.kind === 'problem') await this.refresh();
    runInAction(() => {
      this.isBusy = false;
    });
    return end;
  }

  private async book(startMs: number): Promise<BookingEnd> {
    const wish: Omit<GuestInput<'reserveTable'>, 'requestId'> = {
      ...{ storeId: this.storeId, startMs, partySize: this.partySize, areaId: this.areaId },
      ...{ name: this.name.trim(), phone: this.phone.trim() === '' ? null : this.phone.trim() },
      ...{ note: this.note.trim(), expectedDeposit: this.deposit, joinsWaitingList: this.isFull },
    };
    const requestId = requestIdFor(intentionKey, wish);
    const answer = await callGuest('reserveTable', { ...wish, requestId });
    if (!answer.ok) return { kind: 'problem', problem: answer.problem };
    forgetIntention(intentionKey);
    writeStored(contactKey, { name: wish.name, phone: this.phone.trim() });
    if (answer.data.reservation.status === 'waiting') return { kind: 'waits' };
    return payReservation(answer.data);
  }

  private async change(startMs: number, reservationId: string): Promise<BookingEnd> {
    const { partySize, areaId } = this;
    const answer = await callGuest('changeReservation', { reservationId, startMs, partySize, areaId });
    return answer.ok ? { kind: 'changed' } : { kind: 'problem', problem: answer.problem };
  }
}

export function hasRoom({ times }: AvailableDay): boolean {
  return times.some(({ left }) => left > 0);
}

/** Few of a day's times are left. */
export function isTight({ times }: AvailableDay): boolean {
  return times.filter(({ left }) => left > 0).length * 4 <= times.length;
}
