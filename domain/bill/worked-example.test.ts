import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../ledger/account';
import { capturedEntries } from '../ledger/bill-rules';
import { balancedEntries, sumByAccount, type LedgerEntry } from '../ledger/entries';
import { refundArrivedEntries, returnEntries } from '../ledger/posting-rules';
import { sumFen } from '../money/sum-fen';
import { amountOfShare, type BillShare } from './bill-share';
import { owedOfRound, sumsOfBill, type RoundSums } from './bill-sums';
import { spreadPayment } from './spread-payment';
import { splitBillReturn, type OrderOnBill, type Tender } from './tender';

/** One fenced example of a bill in docs/money.md; `owed` is what the bill owes after the step. */
interface Example {
  readonly steps: readonly (
    | { readonly order: string; readonly amount: number; readonly owed: number }
    | {
        readonly pay: BillShare;
        readonly comes: number;
        readonly to: Readonly<Record<string, number>>;
        readonly owed: number;
      }
    | {
        readonly giveBack: string;
        readonly amount: number;
        readonly offBill: number;
        readonly back: readonly number[];
        readonly owed: number;
      }
  )[];
  readonly books: Partial<Record<Account, number>>;
}

const page = readFileSync(join(__dirname, '../../docs/money.md'), 'utf8');
const examples = [...page.matchAll(/^(.+)\n\n```json bill example\n([^]*?)```/gm)].map(
  ([, title, json]) => [title ?? '', JSON.parse(json ?? '') as Example] as const,
);

test('the page has an example of a bill', () => expect(examples).toHaveLength(1));

test.each(examples)('%s', (_title, { steps, books }) => {
  const table = new ExampleTable();
  for (const step of steps) {
    if ('order' in step) table.order(step.order, step.amount);
    if ('pay' in step) expect(table.pay(step.pay)).toEqual({ comes: step.comes, to: step.to });
    if ('giveBack' in step) {
      const { offBill, back } = step;
      expect(table.giveBack(step.giveBack, step.amount)).toEqual({ offBill, back });
    }
    expect(sumsOfBill(table).owed).toBe(step.owed);
  }
  const moved = Object.entries(sumByAccount(table.entries)).filter(([, amount]) => amount !== 0);
  expect(Object.fromEntries(moved)).toEqual(books);
});

class ExampleTable {
  rounds: (RoundSums & { readonly orderId: string })[] = [];
  parts: { readonly share: BillShare; readonly state: 'paid'; readonly amount: number }[] = [];
  orders = new Map<string, OrderOnBill>();
  entries: LedgerEntry[] = [];

  order(orderId: string, amount: number): void {
    this.rounds.push({ orderId, amount, takenOff: 0, paid: 0, writtenOff: 0 });
    const bill = { id: 'b', signalId: 's', tenders: [], takenOff: 0, writtenOff: 0, writeOffReturned: 0 };
    this.orders.set(orderId, bill);
    this.entries.push(...balancedEntries({ 'guest-receivable': amount, dishes: -amount }));
  }

  pay(share: BillShare) {
    const owed = this.rounds.map((round) => ({ orderId: round.orderId, owed: owedOfRound(round) }));
    const rounds = owed.map((round) => ({ ...round, isMine: false }));
    const { left } = sumsOfBill(this);
    const comes = amountOfShare({ rounds, parts: this.parts, left }, share);
    const spread = spreadPayment(owed, [], comes);
    for (const { orderId, amount } of spread) this.bring(orderId, amount, comes);
    this.parts.push({ share, state: 'paid', amount: comes });
    this.entries.push(...capturedEntries(comes, 'wechat-clearing'));
    return { comes, to: Object.fromEntries(spread.map(({ orderId, amount }) => [orderId, amount])) };
  }

  giveBack(orderId: string, amount: number) {
    const owed = this.rounds.find((round) => round.orderId === orderId)?.amount ?? 0;
    const split = splitBillReturn(owed, this.bill(orderId), amount);
    this.orders.set(orderId, split.after);
    this.change(orderId, (round) => ({ ...round, takenOff: round.takenOff + split.takenOff }));
    const back = split.tenders.map((tender) => tender.amount);
    const money = sumFen(back);
    this.entries.push(...returnEntries({ money, unpaid: split.takenOff, pointsWorth: 0, couponWorth: 0 }));
    this.entries.push(...refundArrivedEntries(money, 'wechat-clearing'));
    return { offBill: split.takenOff, back };
  }

  private bring(orderId: string, amount: number, total: number): void {
    const tender: Tender = { number: `${this.parts.length}`, kind: 'wechat', amount, total, returned: 0 };
    const bill = this.bill(orderId);
    this.orders.set(orderId, { ...bill, tenders: [...bill.tenders, tender] });
    this.change(orderId, (round) => ({ ...round, paid: round.paid + amount }));
  }

  private bill(orderId: string): OrderOnBill {
    const bill = this.orders.get(orderId);
    if (!bill) throw new Error(`the example has no round ${orderId}`);
    return bill;
  }

  private change(orderId: string, to: (round: RoundSums) => RoundSums): void {
    this.rounds = this.rounds.map((round) => (round.orderId === orderId ? { orderId, ...to(round) } : round));
  }
}
