import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ReservationView } from '../../../contract/reservations';
import type { ConsentAsk } from '../../../contract/consent';
import { callGuest, type Problem } from '../../platform/cloud';
import { payReservation, type PayingEnd } from './pay-reservation';

export type ActingEnd =
  | PayingEnd
  | { readonly kind: 'cancelled' | 'claimed' | 'busy' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The guest's own tables, ahead and lately. */
export class MyReservations {
  reservations: readonly ReservationView[] | null = null;
  /** What the guest may be asked to allow now. */
  asks: readonly ConsentAsk[] = [];
  problem: Problem | null = null;
  busyId: string | null = null;

  constructor() {
    makeAutoObservable(this, { reservations: observableRef, asks: observableRef, problem: observableRef });
  }

  async refresh(): Promise<void> {
    const answer = await callGuest('listReservations', {});
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.reservations = answer.data.reservations;
      this.asks = answer.data.asks;
    });
  }

  find(reservationId: string): ReservationView | null {
    return this.reservations?.find(({ id }) => id === reservationId) ?? null;
  }

  /** Pays what is due, or takes the table that is offered. */
  pay({ id: reservationId, status }: ReservationView): Promise<ActingEnd> {
    return this.act(reservationId, async () => {
      const action = status === 'offered' ? 'acceptOffer' : 'payDeposit';
      const answer = await callGuest(action, { reservationId });
      return answer.ok ? payReservation(answer.data) : { kind: 'problem', problem: answer.problem };
    });
  }

  cancel({ id: reservationId, returnsOnCancel }: ReservationView): Promise<ActingEnd> {
    return this.act(reservationId, async () => {
      const input = { reservationId, expectedReturn: returnsOnCancel };
      const answer = await callGuest('cancelReservation', input);
      return answer.ok ? { kind: 'cancelled' } : { kind: 'problem', problem: answer.problem };
    });
  }

  endAsking(): void {
    this.asks = [];
  }

  /** Takes over what a colleague wrote down on the phone. */
  claim(number: string, phoneEnd: string): Promise<ActingEnd> {
    return this.act(number, async () => {
      const answer = await callGuest('claimReservation', { number, phoneEnd });
      return answer.ok ? { kind: 'claimed' } : { kind: 'problem', problem: answer.problem };
    });
  }

  private async act(reservationId: string, run: () => Promise<ActingEnd>): Promise<ActingEnd> {
    if (this.busyId !== null) return { kind: 'busy' };
    this.busyId = reservationId;
    const end = await run();
    await this.refresh();
    runInAction(() => {
      this.busyId = null;
    });
    return end;
  }
}

export const myReservations = new MyReservations();
