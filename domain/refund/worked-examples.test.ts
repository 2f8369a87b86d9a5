import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../ledger/account';
import { sumByAccount, type LedgerEntry } from '../ledger/entries';
import { refundArrivedEntries, returnEntries, saleEntries } from '../ledger/posting-rules';
import { allocate } from '../money/allocate';
import type { QuoteLine } from '../pricing/quote';
import { addReturned } from './add-returned';
import { planRefund, type RefundableOrder, type RefundPlan } from './plan-refund';
import type { RefundWish } from './refund-wish';

/** One fenced example of docs/money.md. 100 points pay for a yuan. */
interface Example {
  readonly lines: readonly { readonly dish: string; readonly portions: number; readonly list: number }[];
  readonly couponShares: readonly number[];
  readonly points: number;
  readonly payable: number;
  readonly steps: readonly {
    readonly wish: RefundWish;
    readonly money: number;
    readonly points: number;
    /** Set where nothing is left sold, so that the coupon returns. */
    readonly coupon?: true;
  }[];
  readonly books: Partial<Record<Account, number>>;
}

const page = readFileSync(join(__dirname, '../../docs/money.md'), 'utf8');
const examples = [...page.matchAll(/^(.+)\n\n```json example\n([^]*?)```/gm)].map(
  ([, title, json]) => [title ?? '', JSON.parse(json ?? '') as Example] as const,
);

test('the page has examples', () => expect(examples.length).toBeGreaterThanOrEqual(4));

test.each(examples)('%s', (_title, example) => {
  const lines = pricedLines(example);
  expect(lines.reduce((sum, line) => sum + line.payable, 0)).toBe(example.payable);
  const entries: LedgerEntry[] = saleEntries(lines);
  let order: RefundableOrder = {
    ...{ lines, payable: example.payable, pointsSpent: example.points, pointsEarnedInFull: 0 },
    returnedByLine: {},
  };
  for (const step of example.steps) {
    const plan = planRefund(order, step.wish) as RefundPlan;
    expect({ money: plan.amount, points: plan.points, coupon: plan.isNothingLeft }).toEqual({
      ...{ money: step.money, points: step.points, coupon: step.coupon ?? false },
    });
    order = { ...order, returnedByLine: addReturned(order.returnedByLine, plan) };
    const { amount: money, pointsWorth, couponWorth } = plan;
    entries.push(...returnEntries({ money, pointsWorth, couponWorth }));
    entries.push(...refundArrivedEntries(money, 'wechat-clearing'));
  }
  const books = Object.entries(sumByAccount(entries)).filter(([, amount]) => amount !== 0);
  expect(Object.fromEntries(books)).toEqual(example.books);
});

function pricedLines({ lines, couponShares, points }: Example): QuoteLine[] {
  const left = lines.map(({ list }, index) => list - (couponShares[index] ?? 0));
  const pointsShares = allocate(points, left);
  return lines.map(({ dish, portions, list }, index) => ({
    ...{ lineId: dish, dishId: dish, quantity: portions, unitPrice: list / portions, list },
    ...{ packing: 0, delivery: 0, memberSaving: 0, spendAndSaveShare: 0, roundingShare: 0 },
    couponShare: couponShares[index] ?? 0,
    pointsShare: pointsShares[index] ?? 0,
    payable: (left[index] ?? 0) - (pointsShares[index] ?? 0),
  }));
}
