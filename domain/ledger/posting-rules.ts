import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';
import type { QuoteLine } from '../pricing/quote';
import { noStoredValue, type StoredValue } from '../stored-value/stored-value';
import { balancedEntries, type LedgerEntry } from './entries';

/**
 * Lines are sold: paid out of the guest's balance, out of a table's deposit, and as far as anything was left to pay, through
 * WeChat Pay, or owed on a bill.
 */
export function saleEntries(
  lines: readonly Omit<QuoteLine, 'unitPrice'>[],
  { principal, bonus }: StoredValue = noStoredValue,
  {
    rest = 'wechat-clearing',
    deposit = 0,
  }: { readonly rest?: 'wechat-clearing' | 'guest-receivable'; readonly deposit?: Fen } = {},
): LedgerEntry[] {
  const sum = (amountOf: (line: Omit<QuoteLine, 'unitPrice'>) => Fen) => sumFen(lines.map(amountOf));
  return balancedEntries({
    [rest]: sum((line) => line.payable) - principal - bonus - deposit,
    'stored-value-principal': principal,
    'stored-value-bonus': bonus,
    deposits: deposit,
    dishes: -sum((line) => line.list),
    packing: -sum((line) => line.packing),
    delivery: -sum((line) => line.delivery),
    'member-price': sum((line) => line.memberSaving),
    'spend-and-save': sum((line) => line.spendAndSaveShare),
    coupon: sum((line) => line.couponShare),
    points: sum((line) => line.pointsShare),
    rounding: sum((line) => line.roundingShare),
  });
}

/**
 * Something sold is taken back: money is owed to the payer, stored value, points and coupon go back to the guest's hands.
 */
export function returnEntries(taken: {
  readonly money: Fen;
  /** Owed on a bill no longer. */
  readonly unpaid?: Fen;
  /** Was written off, and is not even sold. */
  readonly writtenOff?: Fen;
  readonly stored?: StoredValue;
  /** Is a deposit again, as the party of these dishes has not come yet. */
  readonly deposit?: Fen;
  readonly pointsWorth: Fen;
  readonly couponWorth: Fen;
}): LedgerEntry[] {
  const { money, unpaid = 0, writtenOff = 0, stored = noStoredValue, deposit = 0 } = taken;
  const { pointsWorth, couponWorth } = taken;
  const { principal, bonus } = stored;
  return balancedEntries({
    returns: sumFen([money, unpaid, writtenOff, principal, bonus, deposit, pointsWorth, couponWorth]),
    'refunds-payable': -money,
    'guest-receivable': -unpaid,
    'written-off': -writtenOff,
    'stored-value-principal': -principal,
    'stored-value-bonus': -bonus,
    deposits: -deposit,
    points: -pointsWorth,
    coupon: -couponWorth,
  });
}

/** Money that no order wanted is here, and is owed back. */
export function strayEntries(money: Fen): LedgerEntry[] {
  return balancedEntries({ 'wechat-clearing': money, 'refunds-payable': -money });
}

/** Money that was owed has reached its payer: through WeChat Pay, or by hand where WeChat Pay could not. */
export function refundArrivedEntries(money: Fen, through: 'wechat-clearing' | 'cash'): LedgerEntry[] {
  return balancedEntries({ 'refunds-payable': money, [through]: -money });
}
