import { dishesById } from '../menu/lookup';
import { sumFen } from '../money/sum-fen';
import type { LineDraft } from './line-draft';
import type { AmountReason, AmountRow, QuoteInput, SpendAndSaveTier } from './quote';

/** One row for each reason that moved the total, in the order in which they apply; the dishes' row always stands. */
export function amountRows(
  lines: readonly LineDraft[],
  input: QuoteInput,
  tier: SpendAndSaveTier | null,
  pointsSpent: number,
): AmountRow[] {
  const dishes: AmountRow = { reason: { kind: 'dishes' }, amount: sumOf(lines, 'list') };
  const rows: AmountRow[] = [
    { reason: { kind: 'packing', portions: packedPortions(lines) }, amount: sumOf(lines, 'packing') },
    { reason: { kind: 'delivery' }, amount: sumOf(lines, 'delivery') },
    savingRow({ kind: 'member-price', dishIds: dishesAtMemberPrice(lines, input) }, lines, 'memberSaving'),
  ];
  if (tier) {
    rows.push(
      savingRow({ kind: 'spend-and-save', spend: tier.spend, save: tier.save }, lines, 'spendAndSaveShare'),
    );
  }
  if (input.coupon) {
    const { id: couponId, name } = input.coupon;
    rows.push(savingRow({ kind: 'coupon', couponId, name }, lines, 'couponShare'));
  }
  rows.push(
    savingRow({ kind: 'points', points: pointsSpent }, lines, 'pointsShare'),
    savingRow({ kind: 'rounding', rule: input.rules.rounding }, lines, 'roundingShare'),
  );
  return [dishes, ...rows.filter((row) => row.amount !== 0)];
}

type Amount =
  | 'list'
  | 'packing'
  | 'delivery'
  | 'memberSaving'
  | 'spendAndSaveShare'
  | 'couponShare'
  | 'pointsShare'
  | 'roundingShare';

function savingRow(reason: AmountReason, lines: readonly LineDraft[], amount: Amount): AmountRow {
  return { reason, amount: -sumOf(lines, amount) };
}

function sumOf(lines: readonly LineDraft[], amount: Amount): number {
  return sumFen(lines.map((line) => line[amount]));
}

/** Portions that pay for packing; a bowl of rice packed for free is not counted. */
function packedPortions(lines: readonly LineDraft[]): number {
  return lines.filter((line) => line.packing > 0).reduce((sum, line) => sum + line.quantity, 0);
}

/** In the order of the menu. */
function dishesAtMemberPrice(lines: readonly LineDraft[], { menu }: QuoteInput): string[] {
  const saving = new Set(lines.filter((line) => line.memberSaving > 0).map((line) => line.dishId));
  return [...dishesById(menu).keys()].filter((dishId) => saving.has(dishId));
}
