import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../ledger/account';
import { depositEntries, depositKeptEntries, depositReturnEntries } from '../ledger/deposit-rules';
import { sumByAccount } from '../ledger/entries';
import { refundArrivedEntries, saleEntries } from '../ledger/posting-rules';
import { noStoredValue } from '../stored-value/stored-value';
import { noDeposit, settleDeposit } from './deposit';

/** One fenced example of a deposit in docs/money.md: the meals are what it paid of each order. */
interface Example {
  readonly paid: number;
  readonly meals: readonly number[];
  readonly end: Parameters<typeof settleDeposit>[1];
  readonly returned: number;
  readonly kept: number;
  readonly books: Partial<Record<Account, number>>;
}

const page = readFileSync(join(__dirname, '../../docs/money.md'), 'utf8');
const examples = [...page.matchAll(/^(.+)\n\n```json deposit\n([^]*?)```/gm)].map(
  ([, title, json]) => [title ?? '', JSON.parse(json ?? '') as Example] as const,
);

test('the page has examples of deposits', () => expect(examples.length).toBeGreaterThanOrEqual(2));

test.each(examples)('%s', (_title, { paid, meals, end, returned, kept, books }) => {
  const applied = meals.reduce((sum, meal) => sum + meal, 0);
  expect(settleDeposit({ ...noDeposit, paid, applied }, end)).toEqual({ returned, kept });
  const entries = [
    ...depositEntries(paid),
    ...meals.flatMap((meal) => saleEntries([mealLine(meal)], noStoredValue, { deposit: meal })),
    ...depositReturnEntries(returned),
    ...refundArrivedEntries(returned, 'wechat-clearing'),
    ...depositKeptEntries(kept),
  ];
  const moved = Object.entries(sumByAccount(entries)).filter(([, amount]) => amount !== 0);
  expect(Object.fromEntries(moved)).toEqual(books);
});

function mealLine(list: number) {
  return {
    ...{ lineId: 'meal', dishId: 'meal', quantity: 1, list, payable: list },
    ...{ packing: 0, delivery: 0, memberSaving: 0, spendAndSaveShare: 0, roundingShare: 0 },
    ...{ couponShare: 0, pointsShare: 0 },
  };
}
