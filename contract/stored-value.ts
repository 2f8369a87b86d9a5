import * as v from 'valibot';
import type { Fen } from '../domain/money/fen';
import { mostPerTopUp, type StoredValueRules } from '../domain/stored-value/stored-value';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));

const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

const tier = v.strictObject({
  pay: v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(mostPerTopUp)),
  bonus: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(mostPerTopUp)),
});

/** Money paid in advance, as colleagues see to it; part of the function `staff`. */
export const storedValueStaffInputs = {
  /** Switches money paid in advance on or off, and says what the house adds to a top-up. */
  setStoredValue: v.strictObject({
    storeId: id,
    isOn: v.boolean(),
    tiers: v.pipe(
      v.array(tier),
      v.maxLength(8),
      v.check(
        (tiers) => new Set(tiers.map(({ pay }) => pay)).size === tiers.length,
        'Each tier needs a sum of its own',
      ),
      v.check((tiers) => tiers.every(({ pay, bonus }) => bonus <= pay), 'A bonus is at most what was paid'),
    ),
  }),
  /** Top-ups of the store that were paid, newest first; one page, before a moment. */
  listTopUps: v.strictObject({
    storeId: id,
    beforeMs: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  /** What could be given back to the guest who made this top-up. */
  previewStoredValueRefund: v.strictObject({ storeId: id, topUpId: id }),
  /** Gives it back; the sum must be the one that was shown. */
  refundStoredValue: v.strictObject({
    storeId: id,
    topUpId: id,
    requestId,
    expectedAmount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    reason,
  }),
} as const;

export interface TopUpRow {
  readonly topUpId: string;
  readonly amount: Fen;
  readonly bonus: Fen;
  /** What of the amount went back, or is on its way. */
  readonly refunded: Fen;
  readonly paidAtMs: number;
}

export interface StoredValueStaffAnswers {
  setStoredValue: { readonly storedValue: StoredValueRules };
  listTopUps: { readonly topUps: readonly TopUpRow[]; readonly nextBeforeMs: number | null };
  previewStoredValueRefund: {
    /** What the guest has. */
    readonly principal: Fen;
    readonly bonus: Fen;
    /** What of the principal this store can give back now, and the bonus that is given up with it. */
    readonly refundable: Fen;
    readonly forfeited: Fen;
  };
  refundStoredValue: { readonly principal: Fen; readonly forfeited: Fen };
}
