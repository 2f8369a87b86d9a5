import * as v from 'valibot';
import type { PointsEntryKind } from '../domain/membership/points';
import type { Fen } from '../domain/money/fen';
import type { StoredValueEntryKind } from '../domain/stored-value/entry';
import type { LocalText } from '../domain/text/local-text';
import type { RefundProgress } from './views';

/** What a guest asks of the own statement; part of the function `guest`. */
export const statementInputs = {
  /** Everything that moved money, balance or points, newest first; older rows before a moment. */
  viewStatement: v.strictObject({ beforeMs: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))) }),
} as const;

export interface StatementAnswers {
  viewStatement: {
    readonly rows: readonly StatementRow[];
    readonly nextBeforeMs: number | null;
    readonly nowMs: number;
  };
}

interface StatementRowBase {
  readonly id: string;
  readonly atMs: number;
  /** Fen as the guest feels it: what leaves is below zero. Of points: points. */
  readonly amount: Fen;
  readonly orderId: string | null;
  readonly storeName: LocalText | null;
}

/** `unclear` is a payment of which WeChat Pay has said nothing though its time is over; it resolves itself. */
export type PaymentState = 'paid' | 'waiting' | 'unclear' | 'too-late';

/** One movement: through WeChat Pay, of the balance, or of points. */
export type StatementRow =
  | (StatementRowBase & { readonly kind: 'payment' | 'top-up'; readonly state: PaymentState })
  | (StatementRowBase & {
      readonly kind: 'refund';
      readonly state: RefundProgress;
      readonly reason: LocalText;
      readonly arrivedAtMs: number | null;
    })
  | (StatementRowBase & { readonly kind: 'balance'; readonly cause: StoredValueEntryKind })
  | (StatementRowBase & { readonly kind: 'points'; readonly cause: PointsEntryKind });
