import type { DaySums } from '../../domain/reconciliation/compare-day';
import type { DayStatus } from '../../domain/reconciliation/day-status';
import type { DifferenceResolution } from '../../contract/reconciliation';
import type { Difference } from '../../domain/reconciliation/difference';

/**
 * `reconciliations/<day>`: how one Beijing day of the merchant's bill compares with the books of all its stores. What was
 * found is evidence: only what became of a difference is added to it.
 */
export interface ReconciliationDocument {
  readonly _id: string;
  /** The id once more, because indexes are on fields. */
  readonly day: string;
  readonly status: DayStatus;
  readonly openForPeople: number;
  /** How often a bill was asked for in vain. */
  readonly tries: number;
  /** When an open day is tried again; null once it is compared. */
  readonly nextTryAtMs: number | null;
  /** Why there is no bill yet, in WeChat Pay's code. */
  readonly lastFault: string | null;
  readonly compared: ComparedDay | null;
  readonly differences: readonly StoredDifference[];
  readonly leftOut: number;
  /** When it was first found not to close; null while it need not worry anybody. */
  readonly alarmedAtMs: number | null;
}

export interface ComparedDay {
  readonly atMs: number;
  /** SHA1 of the bill's file. */
  readonly billHash: string | null;
  readonly ours: DaySums;
  readonly theirs: DaySums;
  readonly agreed: { readonly payments: number; readonly refunds: number };
}

export interface StoredDifference extends Difference {
  readonly resolution: StoredResolution | null;
}

export interface StoredResolution extends DifferenceResolution {
  /** The colleague's openid. */
  readonly actor: string | null;
}

export function openDay(day: string): ReconciliationDocument {
  return {
    _id: day,
    day,
    status: 'open',
    openForPeople: 0,
    tries: 0,
    nextTryAtMs: null,
    lastFault: null,
    compared: null,
    differences: [],
    leftOut: 0,
    alarmedAtMs: null,
  };
}
