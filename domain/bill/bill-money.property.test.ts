import fc from 'fast-check';
import { sumFen } from '../money/sum-fen';
import { acceptedOf, owedOfRound, sumsOfBill, type RoundSums } from './bill-sums';
import { spreadPayment } from './spread-payment';
import { outstandingOf, splitBillReturn, type OrderOnBill } from './tender';

/** What can happen to one bill, in any order. Numbers choose among what is possible then. */
const steps = fc.array(
  fc.record({
    what: fc.constantFrom('order', 'reserve', 'pay', 'release', 'pay-late', 'give-back', 'write-off'),
    which: fc.nat(20),
    amount: fc.integer({ min: 1, max: 9000 }),
  }),
  { maxLength: 40 },
);
type Step = { readonly what: string; readonly which: number; readonly amount: number };

interface Round extends RoundSums {
  readonly orderId: string;
}
interface Part {
  readonly amount: number;
  readonly state: 'waiting' | 'paid' | 'released' | 'stray';
  readonly accepted: number;
}

/** A bill and its orders, moved by the rules alone, as the server moves them in its transactions. */
class Table {
  rounds: Round[] = [];
  orders = new Map<string, OrderOnBill>();
  parts: Part[] = [];
  returnedMoney = 0;
  strays = 0;

  take({ what, which, amount }: Step): void {
    if (what === 'order') this.order(amount);
    if (what === 'reserve') this.reserve(amount);
    if (what === 'pay') this.pay('waiting', which);
    if (what === 'pay-late') this.pay('released', which);
    if (what === 'release') this.release(which);
    if (what === 'give-back') this.giveBack(which, amount);
    if (what === 'write-off') this.writeOff();
  }

  private order(amount: number): void {
    const orderId = `o${this.rounds.length}`;
    this.rounds.push({ orderId, amount, takenOff: 0, paid: 0, writtenOff: 0 });
    const none = { tenders: [], takenOff: 0, writtenOff: 0, writeOffReturned: 0 };
    this.orders.set(orderId, { id: 'b', signalId: 's', ...none });
  }

  private reserve(wanted: number): void {
    const amount = Math.min(wanted, sumsOfBill(this).left);
    if (amount > 0) this.parts.push({ amount, state: 'waiting', accepted: 0 });
  }

  private pay(state: Part['state'], which: number): void {
    const index = this.pick(state, which);
    const part = this.parts[index];
    if (!part) return;
    const { amount: total } = part;
    const accepted = acceptedOf(sumsOfBill(this), { amount: total, isReserved: state === 'waiting' });
    const owed = this.rounds.map((round) => ({ orderId: round.orderId, owed: owedOfRound(round) }));
    for (const { orderId, amount } of spreadPayment(owed, [`o${which}`], accepted)) {
      this.change(orderId, (round) => ({ ...round, paid: round.paid + amount }));
      const order = this.orderOf(orderId);
      const tender = { number: `${index}`, kind: 'wechat' as const, amount, total, returned: 0 };
      this.orders.set(orderId, { ...order, tenders: [...order.tenders, tender] });
    }
    this.strays += total - accepted;
    this.parts[index] = { ...part, state: accepted > 0 ? 'paid' : 'stray', accepted };
  }

  private release(which: number): void {
    const index = this.pick('waiting', which);
    const part = this.parts[index];
    if (part) this.parts[index] = { ...part, state: 'released' };
  }

  private giveBack(which: number, wanted: number): void {
    const round = this.rounds[which % Math.max(1, this.rounds.length)];
    if (!round) return;
    const order = this.orderOf(round.orderId);
    const amount = Math.min(wanted, round.amount - returnedOf(order));
    const split = splitBillReturn(round.amount, order, amount);
    const money = sumFen(split.tenders.map((tender) => tender.amount));
    expect(split.takenOff + split.writeOffReturned + money).toBe(amount);
    this.returnedMoney += money;
    this.orders.set(round.orderId, split.after);
    this.change(round.orderId, (each) => ({ ...each, takenOff: each.takenOff + split.takenOff }));
  }

  private writeOff(): void {
    if (sumsOfBill(this).reserved > 0) return;
    for (const round of this.rounds) {
      const order = this.orderOf(round.orderId);
      const writtenOff = order.writtenOff + outstandingOf(round.amount, order);
      this.orders.set(round.orderId, { ...order, writtenOff });
      this.change(round.orderId, (each) => ({ ...each, writtenOff }));
    }
  }

  orderOf(orderId: string): OrderOnBill {
    const order = this.orders.get(orderId);
    if (!order) throw new Error(`there is no order ${orderId}`);
    return order;
  }

  private change(orderId: string, to: (round: Round) => Round): void {
    this.rounds = this.rounds.map((round) => (round.orderId === orderId ? to(round) : round));
  }

  private pick(state: Part['state'], which: number): number {
    const candidates = [...this.parts.keys()].filter((index) => this.parts[index]?.state === state);
    return candidates[which % Math.max(1, candidates.length)] ?? -1;
  }
}

function returnedOf({ tenders, takenOff, writeOffReturned }: OrderOnBill): number {
  return takenOff + writeOffReturned + sumFen(tenders.map(({ returned }) => returned));
}

function check(table: Table): void {
  const sums = sumsOfBill(table);
  expect(sums.total).toBe(sums.paid + sums.writtenOff + sums.owed);
  expect(sums.owed).toBeGreaterThanOrEqual(0);
  expect(sums.paid).toBe(sumFen(table.parts.map(({ accepted }) => accepted)));
  for (const round of table.rounds) {
    const order = table.orderOf(round.orderId);
    expect(outstandingOf(round.amount, order)).toBe(owedOfRound(round));
    expect(sumFen(order.tenders.map(({ amount }) => amount))).toBe(round.paid);
    for (const { amount, returned } of order.tenders) expect(returned).toBeLessThanOrEqual(amount);
  }
  const tenders = [...table.orders.values()].flatMap((order) => order.tenders);
  expect(table.returnedMoney).toBe(sumFen(tenders.map(({ returned }) => returned)));
}

test('whatever happens to a bill in whatever order, nobody pays more than is owed and no fen is lost', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const table = new Table();
      for (const step of taken) {
        table.take(step);
        check(table);
      }
    }),
    { numRuns: 500 },
  );
});

test('while nothing is taken off, what is reserved is always taken when it is paid', () => {
  const calm = steps.map((taken) => taken.filter(({ what }) => what !== 'give-back' && what !== 'pay-late'));
  fc.assert(
    fc.property(calm, (taken) => {
      const table = new Table();
      for (const step of taken) table.take(step);
      expect(table.strays).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test('a payment pays the rounds that it was meant for first, and then the oldest', () => {
  const rounds = [
    { orderId: 'a', owed: 1000 },
    { orderId: 'b', owed: 500 },
    { orderId: 'c', owed: 700 },
  ];
  expect(spreadPayment(rounds, ['c'], 1500)).toEqual([
    { orderId: 'c', amount: 700 },
    { orderId: 'a', amount: 800 },
  ]);
});

test('what is given back was never paid first, and then goes back through the last payment', () => {
  const tender = (number: string, amount: number) => ({
    ...{ number, kind: 'wechat' as const, amount, total: 5000, returned: 0 },
  });
  const bill: OrderOnBill = {
    ...{ id: 'b', signalId: 's', tenders: [tender('1', 600), tender('2', 300)] },
    ...{ takenOff: 0, writtenOff: 0, writeOffReturned: 0 },
  };
  const split = splitBillReturn(1000, bill, 500);
  expect(split.takenOff).toBe(100);
  expect(split.tenders.map(({ number, amount }) => [number, amount])).toEqual([
    ['2', 300],
    ['1', 100],
  ]);
  expect(() => splitBillReturn(1000, split.after, 501)).toThrow('were never paid');
});
