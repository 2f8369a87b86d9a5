import { makeAutoObservable, runInAction } from 'mobx';
import type { GuestInput } from '../../../contract/guest';
import type { ReservationView } from '../../../contract/reservations';
import { TimeChoice } from '../../features/reservation/time-choice';
import { callGuest, type Problem } from '../../platform/cloud';
import { forgetIntention, requestIdFor } from '../../platform/intention';
import { readStored, writeStored } from '../../platform/storage';
import { payReservation, type PayingEnd } from '../reservations/pay-reservation';

export type BookingEnd =
  | PayingEnd
  | { readonly kind: 'changed' | 'waits' | 'busy' }
  | { readonly kind: 'problem'; readonly problem: Problem };

const intentionKey = 'reservation';
const contactKey = 'reservation-contact';

/** What a guest wants of a table, and for whom it is; or what to change of one that is kept. */
export class ReserveForm {
  readonly choice: TimeChoice;
  name = '';
  phone = '';
  note = '';
  isBusy = false;

  constructor(
    readonly storeId: string,
    readonly changes: ReservationView | null,
  ) {
    this.choice = new TimeChoice((partySize) => callGuest('listReservationTimes', { storeId, partySize }));
    makeAutoObservable(this, { storeId: false, changes: false, choice: false });
    const kept = readStored(contactKey);
    if (typeof kept === 'object' && kept !== null && 'name' in kept && 'phone' in kept) {
      this.name = String(kept.name);
      this.phone = String(kept.phone);
    }
    if (changes === null) return;
    const { partySize, day, startMs, areaId } = changes;
    Object.assign(this.choice, { partySize, day, startMs, areaId });
  }

  write(change: Partial<Pick<ReserveForm, 'name' | 'phone' | 'note'>>): void {
    Object.assign(this, change);
  }

  get missing(): 'pickTime' | 'pickName' | null {
    if (this.choice.startMs === null) return 'pickTime';
    return this.changes === null && this.name.trim() === '' ? 'pickName' : null;
  }

  /** Books or changes. A second press while the first is at work does nothing. */
  async submit(): Promise<BookingEnd> {
    const { startMs, times } = this.choice;
    if (this.isBusy || startMs === null || times === null) return { kind: 'busy' };
    this.isBusy = true;
    const end =
      this.changes === null ? await this.book(startMs) : await this.change(startMs, this.changes.id);
    // After a lost answer the table may be kept already, and its time would be full by the guest's own booking.
    if (end.kind === 'problem' && end.problem.kind === 'refused') await this.choice.refresh();
    runInAction(() => {
      this.isBusy = false;
    });
    return end;
  }

  private async book(startMs: number): Promise<BookingEnd> {
    const { partySize, areaId, deposit, isFull } = this.choice;
    const wish: Omit<GuestInput<'reserveTable'>, 'requestId'> = {
      ...{ storeId: this.storeId, startMs, partySize, areaId },
      ...{ name: this.name.trim(), phone: this.phone.trim() === '' ? null : this.phone.trim() },
      ...{ note: this.note.trim(), expectedDeposit: deposit, joinsWaitingList: isFull },
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
    const { partySize, areaId } = this.choice;
    const answer = await callGuest('changeReservation', { reservationId, startMs, partySize, areaId });
    return answer.ok ? { kind: 'changed' } : { kind: 'problem', problem: answer.problem };
  }
}
