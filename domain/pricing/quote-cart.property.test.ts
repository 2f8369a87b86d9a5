import fc from 'fast-check';
import { coupons, quoteInputs } from '../testing/arbitrary-quote-input';
import { judgeCoupons, pickBestCoupon } from './judge-coupons';
import type { AmountReason, Quote, QuoteInput, QuoteLine } from './quote';
import { quoteCart } from './quote-cart';
import { refundOfLines, type RefundedOfLine } from './refund';

const runs = { numRuns: 400 };

test('every amount is divided over the lines to the fen: lines, rows and total say the same', () => {
  fc.assert(
    fc.property(quoteInputs, (input) => {
      const quote = quoteCart(input);
      expect(sumOf(quote.lines, 'payable')).toBe(quote.payable);
      expect(sum(quote.amounts.map((row) => row.amount))).toBe(quote.payable);
      expect(sumOf(quote.lines, 'list')).toBe(rowOf(quote, 'dishes'));
      expect(sumOf(quote.lines, 'packing')).toBe(rowOf(quote, 'packing'));
      expect(sumOf(quote.lines, 'delivery')).toBe(rowOf(quote, 'delivery'));
      expect(sumOf(quote.lines, 'memberSaving')).toBe(savedBy(quote, 'member-price'));
      expect(sumOf(quote.lines, 'spendAndSaveShare')).toBe(savedBy(quote, 'spend-and-save'));
      expect(sumOf(quote.lines, 'couponShare')).toBe(savedBy(quote, 'coupon'));
      expect(sumOf(quote.lines, 'pointsShare')).toBe(savedBy(quote, 'points'));
      expect(sumOf(quote.lines, 'roundingShare')).toBe(savedBy(quote, 'rounding'));
      expect(quote.payable + quote.saved).toBe(
        rowOf(quote, 'dishes') + rowOf(quote, 'packing') + rowOf(quote, 'delivery'),
      );
    }),
    runs,
  );
});

test('no line is ever below zero, neither in the end nor on the way', () => {
  fc.assert(
    fc.property(quoteInputs, (input) => {
      const belowZero = quoteCart(input).lines.filter((line) => {
        const dishes = line.list - line.memberSaving - line.spendAndSaveShare - line.couponShare;
        const payable = dishes + line.packing + line.delivery - line.pointsShare - line.roundingShare;
        const amounts = [line.list, line.packing, line.delivery, line.memberSaving, line.spendAndSaveShare];
        const shares = [line.couponShare, line.pointsShare, line.roundingShare];
        return (
          payable !== line.payable ||
          [...amounts, ...shares, dishes, payable].some((amount) => !(amount >= 0))
        );
      });
      expect(belowZero).toEqual([]);
    }),
    runs,
  );
});

test('every line of the cart is either priced or named with what is wrong', () => {
  fc.assert(
    fc.property(quoteInputs, (input) => {
      const quote = quoteCart(input);
      const answered = [...quote.lines, ...quote.invalidLines].map((line) => line.lineId);
      expect(answered.sort()).toEqual(input.lines.map((line) => line.lineId).sort());
    }),
    runs,
  );
});

test('a quote does not depend on the order of lines, options or stock', () => {
  fc.assert(
    fc.property(quoteInputs, fc.infiniteStream(fc.nat()), (input, chance) => {
      const lines = input.lines.map((line) => ({
        ...line,
        optionIdsByGroup: mapValues(line.optionIdsByGroup, (ids) => [...ids].reverse()),
        choiceDishIdsByGroup: mapValues(line.choiceDishIdsByGroup, (ids) => [...ids].reverse()),
      }));
      const other: QuoteInput = {
        ...input,
        lines: shuffled(lines, chance),
        availability: shuffled(input.availability, chance),
        rules: { ...input.rules, spendAndSave: shuffled(input.rules.spendAndSave, chance) },
      };
      const [first, second] = [quoteCart(input), quoteCart(other)];
      expect(withSortedLines(second)).toEqual(withSortedLines(first));
    }),
    runs,
  );
});

test('the same input gets the same answer, and is left as it was', () => {
  fc.assert(
    fc.property(quoteInputs, (input) => {
      const before = structuredClone(input);
      expect(quoteCart(input)).toEqual(quoteCart(before));
      expect(input).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test('refunding all lines, in any order and portions, gives back exactly what was paid', () => {
  fc.assert(
    fc.property(quoteInputs, fc.infiniteStream(fc.nat()), (input, chance) => {
      const quote = quoteCart(input);
      const refunded = new Map<string, RefundedOfLine>();
      let given = 0;
      for (const step of refundSteps(quote.lines, chance)) {
        const { amount, byLine } = refundOfLines(quote.lines, Object.fromEntries(refunded), step);
        given += amount;
        for (const [lineId, lineAmount] of Object.entries(byLine)) {
          const before = refunded.get(lineId) ?? { portions: 0, amount: 0 };
          const portions = before.portions + (step[lineId] ?? 0);
          refunded.set(lineId, { portions, amount: before.amount + lineAmount });
        }
        expect(sum(Object.values(byLine))).toBe(amount);
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(given).toBeLessThanOrEqual(quote.payable);
      }
      expect(given).toBe(quote.payable);
    }),
    runs,
  );
});

test('points and coupons only ever lower the total, and take no more than they may', () => {
  fc.assert(
    fc.property(quoteInputs, (input) => {
      const quote = quoteCart(input);
      const plain = quoteCart({ ...input, coupon: null, pointsToSpend: 0 });
      expect(quote.payable).toBeLessThanOrEqual(plain.payable);
      expect(quote.pointsSpent).toBeLessThanOrEqual(Math.min(quote.pointsLimit, input.pointsToSpend));
      expect(quote.pointsLimit).toBeLessThanOrEqual(input.pointsBalance);
      expect(quoteCart({ ...input, pointsToSpend: quote.pointsLimit }).pointsSpent).toBe(quote.pointsLimit);
      const beforePoints = quote.payable + savedBy(quote, 'points') + savedBy(quote, 'rounding');
      expect(savedBy(quote, 'points') * 100).toBeLessThanOrEqual(
        beforePoints * input.rules.points.maximumSharePercent,
      );
    }),
    runs,
  );
});

test('the verdict on a coupon is what the quote takes off, and no other coupon beats the best one', () => {
  fc.assert(
    fc.property(quoteInputs, fc.array(coupons, { maxLength: 4 }), (input, list) => {
      const held = list.map((coupon, index) => ({ ...coupon, id: `c${index}` }));
      const verdicts = judgeCoupons(input, held);
      const savings = verdicts.map((verdict) => (verdict.fits ? verdict.saves : 0));
      held.forEach((coupon, index) => {
        const quote = quoteCart({ ...input, coupon });
        expect(quote.coupon).toEqual(verdicts[index]);
        expect(savedBy(quote, 'coupon')).toBe(savings[index]);
      });
      const best = pickBestCoupon(input, held);
      const bestSaving = best ? savings[held.indexOf(best)] : 0;
      expect(bestSaving).toBe(Math.max(0, ...savings));
    }),
    { numRuns: 150 },
  );
});

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

type LineAmount = Exclude<keyof QuoteLine, 'lineId' | 'dishId'>;

function sumOf(lines: readonly QuoteLine[], amount: LineAmount): number {
  return sum(lines.map((line) => line[amount]));
}

function rowOf(quote: Quote, kind: AmountReason['kind']): number {
  return sum(quote.amounts.filter((row) => row.reason.kind === kind).map((row) => row.amount));
}

function savedBy(quote: Quote, kind: AmountReason['kind']): number {
  return 0 - rowOf(quote, kind);
}

function withSortedLines(quote: Quote): Quote {
  return { ...quote, lines: [...quote.lines].sort((a, b) => (a.lineId < b.lineId ? -1 : 1)) };
}

function shuffled<Item>(items: readonly Item[], chance: Iterator<number>): Item[] {
  const keyed = items.map((item) => ({ item, key: Number(chance.next().value) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Takes lines apart into returns of random portions until nothing is left, sometimes two lines at once. */
function refundSteps(lines: readonly QuoteLine[], chance: Iterator<number>): Record<string, number>[] {
  const steps: Record<string, number>[] = [];
  const left = new Map(lines.map((line) => [line.lineId, line.quantity]));
  while (left.size > 0) {
    const step = new Map<string, number>();
    const wanted = shuffled([...left.keys()], chance).slice(0, 1 + (Number(chance.next().value) % 2));
    for (const lineId of wanted) {
      const portionsLeft = left.get(lineId) ?? 0;
      const portions = 1 + (Number(chance.next().value) % portionsLeft);
      step.set(lineId, portions);
      if (portions === portionsLeft) left.delete(lineId);
      else left.set(lineId, portionsLeft - portions);
    }
    steps.push(Object.fromEntries(step));
  }
  return steps;
}
