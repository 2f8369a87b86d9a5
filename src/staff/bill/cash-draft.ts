import { makeAutoObservable, observableRef } from 'mobx';
import type { StaffInput } from '../../../contract/staff';
import type { Fen } from '../../../domain/money/fen';
import { yuanToFen } from '../../features/money/yuan-input';
import type { BillDesk } from './bill-desk';

export type CashKind = 'rest' | 'rounds' | 'equal' | 'amount';
export const cashKinds: readonly CashKind[] = ['rest', 'rounds', 'equal', 'amount'];

type CashShare = StaffInput<'takeCash'>['share'];

/** Why it cannot be taken as it is chosen. */
export type CashFault =
  'nothing-left' | 'rounds-missing' | 'amount-missing' | 'amount-above' | 'received-wrong' | 'too-little';

export const leastPeople = 2;
export const mostPeople = 12;

/** Notes that people pay with, in fen. */
const notes: readonly Fen[] = [1_000, 2_000, 5_000, 10_000];
const suggestionsMost = 3;

/** A share that somebody pays in cash, what they hand over, and what they get back. */
export class CashDraft {
  kind: CashKind = 'rest';
  roundIds: readonly string[] = [];
  people = leastPeople;
  amountText = '';
  receivedText = '';

  constructor(private readonly desk: BillDesk) {
    makeAutoObservable<this, 'desk'>(this, { desk: false, roundIds: observableRef });
  }

  choose(kind: CashKind): void {
    this.kind = kind;
  }

  toggleRound(orderId: string): void {
    this.roundIds = this.roundIds.includes(orderId)
      ? this.roundIds.filter((id) => id !== orderId)
      : [...this.roundIds, orderId];
  }

  setPeople(people: number): void {
    this.people = Math.min(mostPeople, Math.max(leastPeople, people));
  }

  setAmount(text: string): void {
    this.amountText = text;
  }

  setReceived(text: string): void {
    this.receivedText = text;
  }

  get left(): Fen {
    return this.desk.bill?.left ?? 0;
  }

  get share(): CashShare | null {
    switch (this.kind) {
      case 'rest':
        return { kind: 'rest' };
      case 'rounds':
        return this.roundIds.length === 0 ? null : { kind: 'rounds', orderIds: [...this.roundIds] };
      case 'equal':
        return { kind: 'equal', of: this.people };
      case 'amount': {
        const amount = yuanToFen(this.amountText);
        return amount === null ? null : { kind: 'amount', amount };
      }
    }
  }

  /** What is to be taken. */
  get due(): Fen {
    return this.share === null ? 0 : this.desk.amountOf(this.share);
  }

  /** What the guest hands over; null while nothing that is a sum is filled in. An empty field means the exact sum. */
  get received(): Fen | null {
    return yuanToFen(this.receivedText);
  }

  /** What goes back over the counter; below 0 it is what is missing. */
  get change(): Fen {
    return this.received === null ? 0 : this.received - this.due;
  }

  /** Sums that people are likely to hand over. */
  get suggestions(): readonly Fen[] {
    const rounded = notes.map((note) => Math.ceil(this.due / note) * note);
    const above = rounded.filter((sum) => sum > this.due);
    return [...new Set(above)].sort((a, b) => a - b).slice(0, suggestionsMost);
  }

  get fault(): CashFault | null {
    const { share, left } = this;
    if (left === 0) return 'nothing-left';
    if (share === null) return this.kind === 'rounds' ? 'rounds-missing' : 'amount-missing';
    if (share.kind === 'amount' && share.amount > left) return 'amount-above';
    if (this.due === 0) return 'nothing-left';
    if (this.received === null && this.receivedText.trim() !== '') return 'received-wrong';
    return this.change < 0 ? 'too-little' : null;
  }
}
