import * as v from 'valibot';
import type { DaySums } from '../domain/reconciliation/compare-day';
import type { DayStatus } from '../domain/reconciliation/day-status';
import type { Difference } from '../domain/reconciliation/difference';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const day = v.pipe(v.string(), v.isoDate());

/** What the owner asks of reconciliation; part of the function `staff`. A day is one of WeChat Pay's bill, in Beijing time. */
export const reconciliationInputs = {
  /** With one day whole: the one that is named, or else the one that is looked at first. */
  listReconciliations: v.strictObject({ storeId: id, day: v.optional(day) }),
  viewReconciliation: v.strictObject({ storeId: id, day }),
  resolveDifference: v.strictObject({
    /** The difference's own store, where it has one. */
    storeId: id,
    day,
    differenceId: v.pipe(v.string(), v.regex(/^(payment|refund):[\w\-|*@]{1,64}$/)),
    /** What was proposed, or only written down because a person settled it elsewhere. */
    how: v.picklist(['as-proposed', 'by-hand']),
    reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  }),
  exportReconciliation: v.strictObject({ storeId: id, day, language: v.picklist(['zh-CN', 'en']) }),
} as const;

/** A day as the strip of days shows it. */
export interface ReconciledDay {
  readonly day: string;
  readonly status: DayStatus;
  /** Differences that wait for a person. */
  readonly openForPeople: number;
  /** It should have closed by now. */
  readonly isOverdue: boolean;
}

/** How a difference ended. */
export interface DifferenceResolution {
  readonly outcome:
    /** The books now say what WeChat Pay says. */
    | 'booked'
    /** The money is on its way back. */
    | 'returned'
    /** WeChat Pay confirmed this one number: both sides say the same. */
    | 'agrees'
    /** The bill of a later day has it. */
    | 'in-later-bill'
    /** A person settled it and wrote down how. */
    | 'by-hand';
  readonly atMs: number;
  /** The colleague's name; null when no person was needed. */
  readonly by: string | null;
  readonly reason: string | null;
}

export type DifferenceView = Difference & { readonly resolution: DifferenceResolution | null };

export interface ReconciliationView extends ReconciledDay {
  /** Null while there is no bill. */
  readonly compared: {
    readonly atMs: number;
    /** SHA1 of the bill; null for a day on which nothing happened at WeChat Pay. */
    readonly billHash: string | null;
    readonly ours: DaySums;
    readonly theirs: DaySums;
    readonly agreed: { readonly payments: number; readonly refunds: number };
  } | null;
  readonly differences: readonly DifferenceView[];
  /** Differences beyond those that are kept. */
  readonly leftOut: number;
}

export interface ReconciliationAnswers {
  listReconciliations: {
    /** The last fortnight, oldest first; days before the first payment are left out. */
    readonly days: readonly ReconciledDay[];
    /** The day whose bill comes next, and when. */
    readonly next: { readonly day: string; readonly atMs: number };
    /** The day that was named, or the newest that needs somebody, or else the newest; null where there is none. */
    readonly chosen: ReconciliationView | null;
  };
  viewReconciliation: { readonly reconciliation: ReconciliationView };
  resolveDifference: { readonly reconciliation: ReconciliationView };
  exportReconciliation: { readonly fileName: string; readonly text: string };
}
