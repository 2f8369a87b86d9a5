import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffBillView } from '../../../contract/bills';
import type { StaffInput } from '../../../contract/staff';
import { amountOfShare, type BillShare } from '../../../domain/bill/bill-share';
import type { Fen } from '../../../domain/money/fen';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { forgetIntention, requestIdFor } from '../../platform/intention';
import { onAppVisible } from '../../platform/visibility';
import { watchSignal } from '../../platform/watch';
import { Refetcher } from '../../features/session/refetcher';

/** How a step on a bill ended. */
export type BillEnd<Data = object> =
  | ({ readonly kind: 'done' } & Data)
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Something else is on its way already. */
  | { readonly kind: 'busy' };

type OfBill = { readonly bill: StaffBillView };

const pauseMs = 800;
const cashKey = 'bill.cash';

/** One table's bill at the till: it follows what guests order and pay, and does what colleagues decide, one thing at a time. */
export class BillDesk {
  bill: StaffBillView | null = null;
  problem: Problem | null = null;
  isBusy = false;

  private stopWatching: (() => void) | null = null;
  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(
    readonly storeId: string,
    private billId: string,
  ) {
    makeAutoObservable<this, 'billId' | 'refetcher' | 'stopWatching'>(this, {
      storeId: false,
      billId: false,
      refetcher: false,
      stopWatching: false,
      bill: observableRef,
      problem: observableRef,
    });
  }

  /** Fetches and follows until the returned function is called. */
  follow(): () => void {
    void this.refresh();
    const stopListening = onAppVisible(() => void this.refresh());
    return () => {
      stopListening();
      this.stopWatching?.();
      this.stopWatching = null;
    };
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  amountOf(share: BillShare): Fen {
    return this.bill === null ? 0 : amountOfShare(this.bill, share);
  }

  /** The sum is the one that was shown; the same wish is booked once however often it is sent. */
  async takeCash(share: StaffInput<'takeCash'>['share'], expectedAmount: Fen): Promise<BillEnd> {
    const { storeId, billId } = this;
    const wish = { storeId, billId, share, expectedAmount };
    const requestId = requestIdFor(cashKey, wish);
    const end = await this.send(() => callStaff('takeCash', { ...wish, requestId }));
    const isKnown = end.kind === 'done' || (end.kind === 'problem' && end.problem.kind === 'refused');
    if (isKnown) forgetIntention(cashKey);
    return end;
  }

  transfer(toTableId: string): Promise<BillEnd> {
    return this.send((place) => callStaff('transferBill', { ...place, toTableId }));
  }

  /** From then on this is the bill that the other went onto. */
  merge(intoBillId: string): Promise<BillEnd> {
    return this.send((place) => callStaff('mergeBills', { ...place, intoBillId }));
  }

  moveRounds(orderIds: readonly string[], toTableId: string): Promise<BillEnd> {
    return this.send((place) => callStaff('moveRounds', { ...place, orderIds: [...orderIds], toTableId }));
  }

  writeOff(
    expectedAmount: Fen,
    reason: string,
  ): Promise<BillEnd<{ readonly outcome: 'written-off' | 'awaiting-approval' }>> {
    return this.send((place) => callStaff('writeOffBill', { ...place, expectedAmount, reason }));
  }

  decide(isApproved: boolean, reason: string): Promise<BillEnd> {
    return this.send((place) => callStaff('decideWriteOff', { ...place, isApproved, reason }));
  }

  closeEmpty(): Promise<BillEnd> {
    return this.send((place) => callStaff('closeEmptyBill', place));
  }

  /** After a refusal the bill is fetched again: somebody was faster, and the page shows what they did. */
  private async send<Data extends OfBill>(
    call: (place: { readonly storeId: string; readonly billId: string }) => Promise<CallAnswer<Data>>,
  ): Promise<BillEnd<Data>> {
    if (this.isBusy) return { kind: 'busy' };
    this.isBusy = true;
    const answer = await call({ storeId: this.storeId, billId: this.billId });
    runInAction(() => {
      this.isBusy = false;
      if (answer.ok) this.take(answer.data.bill);
    });
    if (answer.ok) return { kind: 'done', ...answer.data };
    await this.refresh();
    return { kind: 'problem', problem: answer.problem };
  }

  private async fetch(): Promise<void> {
    const { storeId, billId } = this;
    const answer = await callStaff('viewTableBill', { storeId, billId });
    runInAction(() => {
      if (!answer.ok) this.problem = answer.problem;
      else if (billId === this.billId) this.take(answer.data.bill);
    });
  }

  /** Answers may overtake each other; an older one never replaces a newer. */
  private take(bill: StaffBillView): void {
    this.problem = null;
    if (this.bill?.id === bill.id && bill.version < this.bill.version) return;
    if (this.bill !== null && this.bill.signalId !== bill.signalId) {
      this.stopWatching?.();
      this.stopWatching = null;
    }
    this.bill = bill;
    this.billId = bill.id;
    this.stopWatching ??= watchSignal(bill.signalId, () => void this.refresh());
  }
}
