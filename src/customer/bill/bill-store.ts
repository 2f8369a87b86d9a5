import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { BillView, GuestBillView } from '../../../contract/bills';
import type { GuestInput } from '../../../contract/guest';
import { amountOfShare, type BillShare } from '../../../domain/bill/bill-share';
import type { Fen } from '../../../domain/money/fen';
import { isFinal } from '../../../domain/order/lifecycle';
import { takeNamedStep } from '../../features/session/take-step';
import { callGuest, type Problem } from '../../platform/cloud';
import { requestIdFor } from '../../platform/intention';
import { requestPayment } from '../../platform/payment';
import { onAppVisible } from '../../platform/visibility';
import { watchSignal } from '../../platform/watch';
import { wait } from '../../platform/waiting';
import { ownWaitingPart, payableBill } from './payable-bill';
import { keepShownBill, keptShownBill, type ShownBill } from './shown-bill';

/** How a payment of a share ended; the page says it in words. */
export type ShareEnd =
  | { readonly kind: 'paid'; readonly amount: Fen }
  /** The sheet was closed; the share is kept for a while. */
  | { readonly kind: 'not-paid' }
  /** WeChat has not said yet whether it succeeded. */
  | { readonly kind: 'unclear' }
  /** The share comes to another sum than was shown; nothing was paid. */
  | { readonly kind: 'changed'; readonly amount: Fen }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The button is at work already. */
  | { readonly kind: 'busy' };

type Place = Pick<GuestInput<'viewBill'>, 'tableCode' | 'orderId'>;

const intentionKey = 'bill.share';
const clockStepMs = 5_000;
/** A payment whose fate is unclear is asked for again after each of these. */
const unclearAgainMs = [2_000, 4_000, 8_000, 15_000] as const;

/** The bill of a table while a guest looks at it: it follows what everybody orders and pays. */
export class FollowedBill {
  bill: BillView | null = null;
  problem: Problem | null = null;
  /** The table has no open bill: none yet, or the one that was shown has ended or moved. */
  isNone = false;
  busy: 'paying' | 'giving-up' | null = null;
  /** The share that was paid in the sheet and that WeChat has not vouched for; null for none. */
  unclearNumber: string | null = null;
  nowMs = Date.now();
  /** The table at which this phone saw it first; null before. */
  satAt: string | null = null;

  /** What proves, beside the code, which bill it led to; null where an own order finds it. */
  private shown: ShownBill | null;
  private clockOffsetMs = 0;
  private stopWatching: (() => void) | null = null;

  constructor(readonly place: Place) {
    this.shown = place.tableCode === null ? null : keptShownBill(place.tableCode);
    makeAutoObservable<this, 'shown' | 'clockOffsetMs' | 'stopWatching'>(this, {
      place: false,
      shown: false,
      bill: observableRef,
      problem: observableRef,
      clockOffsetMs: false,
      stopWatching: false,
    });
  }

  /** Fetches and follows until the returned function is called. */
  follow(): () => void {
    void this.fetch(false);
    const ticking = setInterval(() => this.step(), clockStepMs);
    const stopListening = onAppVisible(() => void this.fetch(false));
    return () => {
      clearInterval(ticking);
      stopListening();
      this.stopWatching?.();
      this.stopWatching = null;
    };
  }

  async fetch(afterPayment: boolean): Promise<void> {
    if (this.place.tableCode === null && this.place.orderId === null) {
      this.isNone = true;
      return;
    }
    const answer = await callGuest('viewBill', { ...this.found, afterPayment });
    runInAction(() => {
      if (!answer.ok) this.problem = answer.problem;
      else if (answer.data.bill !== null) this.take(answer.data.bill);
      else this.isNone = true;
    });
  }

  /** What a share comes to for this guest now. */
  amountOf(share: BillShare): Fen {
    return this.bill === null ? 0 : amountOfShare(payableBill(this.bill), share);
  }

  /** Pays a share; the sum is the one that was shown. */
  async pay(share: BillShare, expectedAmount: Fen): Promise<ShareEnd> {
    if (this.busy !== null || this.bill === null) return { kind: 'busy' };
    this.busy = 'paying';
    try {
      return await this.payShare(this.bill, share, expectedAmount);
    } finally {
      runInAction(() => {
        this.busy = null;
      });
    }
  }

  /** Goes on with the share that was begun and not paid. */
  payOn(): Promise<ShareEnd> {
    const part = this.bill === null ? null : ownWaitingPart(this.bill);
    if (part === null) return Promise.resolve({ kind: 'busy' });
    return this.pay(part.share, part.amount);
  }

  /** Lets others pay what was begun. Null when it worked. */
  async giveUp(): Promise<Problem | null> {
    const part = this.bill === null ? null : ownWaitingPart(this.bill);
    if (part === null) return null;
    return takeNamedStep(
      this,
      'busy',
      'giving-up',
      () => callGuest('cancelShare', { ...this.found, number: part.number }),
      (answer) => (answer.ok ? this.take(answer.data.bill) : this.fetch(true)),
    );
  }

  /** Staff have moved it since: the guest sits elsewhere, and the code that was scanned is the old table's. */
  get hasMoved(): boolean {
    return this.bill !== null && this.satAt !== null && this.bill.tableName !== this.satAt;
  }

  /** The order through which the waiter is called: the guest's own that is still under way. */
  get orderToCallFrom(): string | null {
    const own = this.bill?.rounds.filter(({ isMine, status }) => isMine && !isFinal(status)) ?? [];
    return own.at(-1)?.orderId ?? null;
  }

  async callWaiter(): Promise<Problem | null> {
    const orderId = this.orderToCallFrom;
    if (orderId === null) return null;
    const answer = await callGuest('callWaiter', { orderId, kind: 'waiter' });
    return answer.ok ? null : answer.problem;
  }

  /** Where the cloud finds the bill, wherever staff have moved it. */
  private get found() {
    const { place, shown } = this;
    return shown === null ? place : { ...place, shown: { billId: shown.billId, key: shown.key } };
  }

  private async payShare(bill: BillView, share: BillShare, expectedAmount: Fen): Promise<ShareEnd> {
    const wish = { ...this.place, share: plainShare(share), expectedAmount };
    const requestId = requestIdFor(intentionKey, { billId: bill.id, ...wish, ended: endedParts(bill) });
    const answer = await callGuest('payShare', { ...this.found, ...wish, requestId });
    if (!answer.ok) return this.explain(answer.problem, share, expectedAmount);
    const { number, payment } = answer.data;
    runInAction(() => this.take(answer.data.bill));
    const outcome = payment === null ? 'paid' : await requestPayment(payment);
    if (outcome !== 'paid') {
      await this.fetch(false);
      return { kind: 'not-paid' };
    }
    await this.fetch(true);
    if (this.isNone || !this.isWaiting(number)) return { kind: 'paid', amount: expectedAmount };
    runInAction(() => {
      this.unclearNumber = number;
    });
    void this.clearUp(0);
    return { kind: 'unclear' };
  }

  /** Fetches what has changed, so that the page shows the truth beside the explanation. */
  private async explain(problem: Problem, share: BillShare, before: Fen): Promise<ShareEnd> {
    await this.fetch(true);
    const after = this.amountOf(share);
    const isChanged = problem.kind === 'refused' && problem.refusal.code === 'BILL_CHANGED';
    return isChanged && after !== before && after > 0
      ? { kind: 'changed', amount: after }
      : { kind: 'problem', problem };
  }

  private async clearUp(times: number): Promise<void> {
    const delayMs = unclearAgainMs[times];
    if (this.unclearNumber === null || delayMs === undefined) return;
    await wait(delayMs);
    if (this.unclearNumber === null) return;
    await this.fetch(true);
    await this.clearUp(times + 1);
  }

  /** Answers may overtake each other; an older one never replaces a newer. */
  private take(bill: GuestBillView): void {
    this.problem = null;
    this.isNone = false;
    this.remember(bill);
    this.clockOffsetMs = bill.nowMs - Date.now();
    this.nowMs = bill.nowMs;
    if (this.bill?.id === bill.id && bill.version < this.bill.version) return;
    if (this.bill !== null && this.bill.signalId !== bill.signalId) {
      this.stopWatching?.();
      this.stopWatching = null;
    }
    this.bill = bill;
    if (this.unclearNumber !== null && !this.isWaiting(this.unclearNumber)) this.unclearNumber = null;
    this.stopWatching ??= watchSignal(bill.signalId, () => void this.fetch(false));
  }

  private remember({ id: billId, key, tableName }: GuestBillView): void {
    this.satAt ??= this.shown?.tableName ?? tableName;
    const { tableCode } = this.place;
    if (tableCode === null || !key || this.shown?.key === key) return;
    this.shown = { billId, key, tableName: this.satAt };
    keepShownBill(tableCode, this.shown);
  }

  private isWaiting(number: string): boolean {
    return this.bill?.parts.find((part) => part.number === number)?.state === 'waiting';
  }

  private step(): void {
    this.nowMs = Date.now() + this.clockOffsetMs;
  }
}

/** A share that ended makes the next one another intention, also when it is for the same sum. */
function endedParts({ parts }: BillView): number {
  return parts.filter(({ isMine, state }) => isMine && state !== 'waiting').length;
}

function plainShare(share: BillShare): GuestInput<'payShare'>['share'] {
  return share.kind === 'rounds' ? { ...share, orderIds: [...share.orderIds] } : share;
}
