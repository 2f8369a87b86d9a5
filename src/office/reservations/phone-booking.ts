import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ReservationRow, ReservationTimes } from '../../../contract/reservations';
import type { AvailableDay } from '../../../domain/reservation/availability';
import { readPhoneNumber } from '../../../domain/reservation/phone-number';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { forgetIntention, requestIdFor } from '../../platform/intention';

const intentionKey = 'phone-booking';

/** What a guest says on the phone, while a colleague writes it down. */
export class PhoneBooking {
  times: ReservationTimes | null = null;
  problem: Problem | null = null;
  people = 2;
  day: string | null = null;
  startMs: number | null = null;
  areaId: string | null = null;
  name = '';
  phone = '';
  note = '';
  isBusy = false;

  constructor(private readonly storeId: string) {
    makeAutoObservable<this, 'storeId'>(this, {
      ...{ storeId: false, times: observableRef, problem: observableRef },
    });
  }

  async refresh(): Promise<void> {
    const { storeId, people: partySize } = this;
    const answer = await callStaff('listTimesForGuest', { storeId, partySize });
    runInAction(() => {
      if (partySize !== this.people) return;
      this.problem = answer.ok ? null : answer.problem;
      this.times = answer.ok ? answer.data : null;
      if (this.shownDay === null) this.chooseDay(this.times?.days[0]?.day ?? null);
    });
  }

  choosePeople(people: number): void {
    this.people = people;
    void this.refresh();
  }

  chooseDay(day: string | null): void {
    this.day = day;
    this.startMs = null;
  }

  write(change: Partial<Pick<PhoneBooking, 'startMs' | 'areaId' | 'name' | 'phone' | 'note'>>): void {
    Object.assign(this, change);
  }

  get shownDay(): AvailableDay | null {
    return this.times?.days.find(({ day }) => day === this.day) ?? null;
  }

  /** What is still to be said before it can be written down. */
  get missing(): 'timeFirst' | 'nameFirst' | null {
    if (this.startMs === null) return 'timeFirst';
    return this.name.trim() === '' || readPhoneNumber(this.phone) === null ? 'nameFirst' : null;
  }

  /** Null while the first tap is at work. The next guest begins with an empty sheet. */
  async book(): Promise<CallAnswer<{ readonly row: ReservationRow }> | null> {
    const { startMs, storeId, people: partySize, areaId } = this;
    if (this.isBusy || startMs === null || this.missing !== null) return null;
    this.isBusy = true;
    const said = { name: this.name.trim(), phone: this.phone.trim(), note: this.note.trim() };
    const wish = { storeId, startMs, partySize, areaId, ...said };
    const answer = await callStaff('bookForGuest', { ...wish, requestId: requestIdFor(intentionKey, wish) });
    runInAction(() => {
      this.isBusy = false;
      if (answer.ok) Object.assign(this, { startMs: null, name: '', phone: '', note: '' });
    });
    if (answer.ok) forgetIntention(intentionKey);
    else void this.refresh();
    return answer;
  }
}
