import type { LedgerEntry } from '../ledger/entries';
import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';

/** What came in by means, and what was promised back, each as a positive sum. */
export interface Takings {
  readonly orders: number;
  readonly wechat: Fen;
  readonly storedValue: Fen;
  readonly cash: Fen;
  readonly refunded: Fen;
  readonly refunds: number;
  readonly net: Fen;
}

/** A posting of the ledger; its cause stands before the first colon of its id: `sale:…`, `return:…`. */
export interface PostingFacts {
  readonly _id: string;
  readonly entries: readonly LedgerEntry[];
}

/**
 * Takings from the postings of a stretch of time. A refund counts when it is promised, not when it arrives; what is
 * put back into a guest's balance counts like money. Cash that a colleague moves without a guest is not taken.
 */
export function takingsOf(postings: readonly PostingFacts[]): Takings {
  const sums = postings.map(takingsOfPosting);
  const sum = (field: 'orders' | 'wechat' | 'storedValue' | 'cash' | 'refunded') =>
    sumFen(sums.map((each) => each[field]));
  const refunded = sum('refunded');
  const taken = { wechat: sum('wechat'), storedValue: sum('storedValue'), cash: sum('cash') };
  return {
    ...{ orders: sum('orders'), ...taken, refunded },
    refunds: sums.filter((each) => each.refunded > 0).length,
    net: taken.wechat + taken.storedValue + taken.cash - refunded,
  };
}

function takingsOfPosting({ _id, entries }: PostingFacts) {
  const cause = _id.slice(0, _id.indexOf(':'));
  const amounts = (...names: readonly LedgerEntry['account'][]) =>
    entries.filter(({ account }) => names.includes(account)).map(({ amount }) => amount);
  const debits = (...names: readonly LedgerEntry['account'][]) =>
    sumFen(amounts(...names).filter((amount) => amount > 0));
  const credits = (...names: readonly LedgerEntry['account'][]) =>
    -sumFen(amounts(...names).filter((amount) => amount < 0)) || 0;
  const stored = ['stored-value-principal', 'stored-value-bonus'] as const;
  return {
    orders: cause === 'sale' ? 1 : 0,
    wechat: debits('wechat-clearing'),
    storedValue: cause === 'sale' ? debits(...stored) : 0,
    cash: cause.startsWith('drawer') ? 0 : debits('cash'),
    refunded: credits('refunds-payable') + (cause === 'return' ? credits(...stored) : 0),
  };
}
