import { makeAutoObservable } from 'mobx';
import type { BillShare } from '../../../domain/bill/bill-share';
import type { Fen } from '../../../domain/money/fen';
import { yuanToFen } from '../../features/money/yuan-input';
import type { FollowedBill } from './bill-store';
import { payableBill } from './payable-bill';

export type ShareKind = 'rest' | 'own' | 'equal' | 'amount';

/** Why a share cannot be paid as it is chosen. */
export type ShareFault = 'nothing-left' | 'own-nothing' | 'amount-missing' | 'amount-above';

export const leastPeople = 2;
export const mostPeople = 12;

/** What of the bill a guest is about to pay. Its sum follows the bill for as long as it is looked at. */
export class ShareDraft {
  kind: ShareKind = 'rest';
  amountText = '';
  private wantedPeople: number | null = null;

  constructor(private readonly followed: FollowedBill) {
    makeAutoObservable<this, 'followed'>(this, { followed: false });
  }

  choose(kind: ShareKind): void {
    this.kind = kind;
  }

  setPeople(people: number): void {
    this.wantedPeople = Math.min(mostPeople, Math.max(leastPeople, people));
    this.kind = 'equal';
  }

  setAmount(text: string): void {
    this.amountText = text;
    this.kind = 'amount';
  }

  /** As many as have ordered, until the guest says otherwise. */
  get people(): number {
    const guests = new Set(this.followed.bill?.rounds.map(({ guest }) => guest)).size;
    return this.wantedPeople ?? Math.min(mostPeople, Math.max(leastPeople, guests));
  }

  /** The most that can be paid now. */
  get left(): Fen {
    const { bill } = this.followed;
    return bill === null ? 0 : payableBill(bill).left;
  }

  /** Null while no sum is filled in. */
  get share(): BillShare | null {
    if (this.kind === 'rest' || this.kind === 'own') return { kind: this.kind };
    if (this.kind === 'equal') return { kind: 'equal', of: this.people };
    const amount = yuanToFen(this.amountText);
    return amount === null ? null : { kind: 'amount', amount };
  }

  get amount(): Fen {
    return this.share === null ? 0 : this.followed.amountOf(this.share);
  }

  amountOf(kind: Exclude<ShareKind, 'amount'>): Fen {
    return this.followed.amountOf(kind === 'equal' ? { kind, of: this.people } : { kind });
  }

  get fault(): ShareFault | null {
    const { share, left } = this;
    if (left === 0) return 'nothing-left';
    if (share === null) return 'amount-missing';
    if (share.kind === 'amount' && share.amount > left) return 'amount-above';
    return this.amount === 0 ? 'own-nothing' : null;
  }
}
