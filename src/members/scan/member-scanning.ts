import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestCard } from '../../../contract/guest-care';
import type { MemberAtCounter, MemberScan } from '../../../contract/membership';
import { readMemberCode } from '../../../domain/membership/member-code';
import { takeStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';

/** Scanning at the counter: who it is that shows a code, what is handed out, and the last scans. */
export class MemberScanning {
  typed = '';
  member: MemberAtCounter | null = null;
  card: GuestCard | null = null;
  /** Why the last code did not work. */
  problem: Problem | null = null;
  scans: readonly MemberScan[] | null = null;
  utcOffsetMinutes = 0;
  isBusy = false;
  handedOut: readonly string[] = [];

  constructor(private readonly storeId: string) {
    makeAutoObservable(this, {
      member: observableRef,
      card: observableRef,
      problem: observableRef,
      scans: observableRef,
      handedOut: observableRef,
    });
  }

  /** Ten digits that can be a code: before that, asking is not worth it. */
  get isWhole(): boolean {
    return readMemberCode(this.typed) !== null;
  }

  /** All ten are there and they are none: somebody has slipped. */
  get hasSlipped(): boolean {
    return !this.isWhole && this.typed.replace(/\D/g, '').length >= 10;
  }

  type(text: string): void {
    this.typed = text;
    this.problem = null;
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('listMemberScans', { storeId: this.storeId });
    runInAction(() => {
      if (!answer.ok) return;
      this.scans = answer.data.scans;
      this.utcOffsetMinutes = answer.data.utcOffsetMinutes;
    });
  }

  /** A code that is used up can be asked about no second time, so that one is asked at a time. */
  async scan(code: string): Promise<void> {
    await takeStep(
      this,
      () => callStaff('scanMemberCode', { storeId: this.storeId, code }),
      (answer) => {
        this.problem = answer.ok ? null : answer.problem;
        this.member = answer.ok ? answer.data : null;
        this.card = null;
        this.handedOut = [];
        if (!answer.ok) return;
        this.typed = '';
        // The next guest's code need not wait for the list.
        void this.refresh();
      },
    );
  }

  async openCard(): Promise<Problem | null> {
    const { member } = this;
    if (member === null) return null;
    return takeStep(
      this,
      () => callStaff('viewGuestCard', { storeId: this.storeId, guestId: member.guestId }),
      (answer) => {
        if (answer.ok && this.member === member) this.card = answer.data.card;
      },
    );
  }

  async handOut(couponId: string): Promise<Problem | null> {
    const { member } = this;
    if (member === null) return null;
    const { scanId } = member;
    return takeStep(
      this,
      () => callStaff('handOutDish', { storeId: this.storeId, scanId, couponId }),
      (answer) => {
        if (!answer.ok) return undefined;
        this.handedOut = [...this.handedOut, couponId];
        return this.refresh();
      },
    );
  }
}
