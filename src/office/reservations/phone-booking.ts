import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ReservationRow } from '../../../contract/reservations';
import { readPhoneNumber } from '../../../domain/reservation/phone-number';
import { TimeChoice } from '../../features/reservation/time-choice';
import { callStaff, type Problem } from '../../platform/cloud';
import { forgetIntention, requestIdFor } from '../../platform/intention';

const intentionKey = 'phone-booking';

/** What a guest says on the phone, while a colleague writes it down. */
export class PhoneBooking {
  readonly choice: TimeChoice;
  name = '';
  phone = '';
  note = '';
  /** Why the house asks for no deposit; null while it asks for one. */
  waiver: string | null = null;
  /** What was written down and still needs its deposit: its number has to reach the guest. */
  held: ReservationRow | null = null;
  isBusy = false;

  constructor(private readonly storeId: string) {
    this.choice = new TimeChoice((partySize) => callStaff('listTimesForGuest', { storeId, partySize }));
    makeAutoObservable<this, 'storeId'>(this, { storeId: false, choice: false, held: observableRef });
  }

  /** The next guest begins with an empty sheet. */
  begin(): void {
    this.held = null;
    void this.choice.refresh();
  }

  write(change: Partial<Pick<PhoneBooking, 'name' | 'phone' | 'note' | 'waiver'>>): void {
    Object.assign(this, change);
  }

  /** What is still to be said before it can be written down. */
  get missing(): 'timeFirst' | 'nameFirst' | 'reasonFirst' | null {
    if (this.choice.startMs === null) return 'timeFirst';
    if (this.name.trim() === '' || readPhoneNumber(this.phone) === null) return 'nameFirst';
    return this.waives && this.waiver?.trim() === '' ? 'reasonFirst' : null;
  }

  get waives(): boolean {
    return this.choice.deposit > 0 && this.waiver !== null;
  }

  /** Null while the first tap is at work. A table whose deposit could not be waived is held, and stands on the board so. */
  async book(): Promise<ReservationRow | Problem | null> {
    const { startMs, partySize, areaId, deposit: expectedDeposit } = this.choice;
    const { storeId, waives, waiver } = this;
    if (this.isBusy || startMs === null || this.missing !== null) return null;
    this.isBusy = true;
    const said = { name: this.name.trim(), phone: this.phone.trim(), note: this.note.trim() };
    const wish = { storeId, startMs, partySize, areaId, ...said, expectedDeposit };
    const booked = await callStaff('bookForGuest', { ...wish, requestId: requestIdFor(intentionKey, wish) });
    const answer =
      booked.ok && waives && booked.data.row.status === 'held'
        ? await callStaff('waiveDeposit', {
            ...{ storeId, reservationId: booked.data.row.id, reason: waiver?.trim() ?? '' },
          })
        : booked;
    const { row } = answer.ok ? answer.data : { row: null };
    runInAction(() => {
      this.isBusy = false;
      if (!booked.ok) return;
      Object.assign(this, { name: '', phone: '', note: '', waiver: null });
      this.choice.chooseTime(null);
      this.held = row?.status === 'held' ? row : null;
    });
    if (booked.ok) forgetIntention(intentionKey);
    else void this.choice.refresh();
    return answer.ok ? answer.data.row : answer.problem;
  }
}
