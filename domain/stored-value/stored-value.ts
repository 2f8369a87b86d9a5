import type { Fen } from '../money/fen';
import { multiplyThenDivide } from '../money/multiply-then-divide';

/**
 * Money that a guest has paid in before ordering. The principal is the guest's own money and can be given back; the
 * bonus was added by the house, is spent like money, and is never given back as money.
 */
export interface StoredValue {
  readonly principal: Fen;
  readonly bonus: Fen;
}

export const noStoredValue: StoredValue = { principal: 0, bonus: 0 };

/** Pay so much in, and the house adds so much. */
export interface TopUpTier {
  readonly pay: Fen;
  readonly bonus: Fen;
}

/** What a store decides: whether it takes money in advance, which needs a licence, and what it adds. */
export interface StoredValueRules {
  readonly isOn: boolean;
  readonly tiers: readonly TopUpTier[];
}

/** Stored value is off until the owner of a store switches it on. */
export const storedValueOff: StoredValueRules = { isOn: false, tiers: [] };

/**
 * The most that one named card and one unnamed card may hold by 单用途商业预付卡管理办法（试行）§18: 5000 and 1000 yuan. A
 * top-up is paid into the account of a known guest; a gift card belongs to whoever has its code.
 */
export const mostPerTopUp: Fen = 500_000;
export const mostPerGiftCard: Fen = 100_000;
export const leastPerGiftCard: Fen = 1_000;

export function balanceOf({ principal, bonus }: StoredValue): Fen {
  return principal + bonus;
}

export function addStoredValue(a: StoredValue, b: StoredValue): StoredValue {
  return { principal: a.principal + b.principal, bonus: a.bonus + b.bonus };
}

/** What is left; throws where either part would fall below zero, for then money was taken that was not there. */
export function subtractStoredValue(from: StoredValue, taken: StoredValue): StoredValue {
  const left = { principal: from.principal - taken.principal, bonus: from.bonus - taken.bonus };
  if (left.principal < 0 || left.bonus < 0) {
    throw new RangeError(
      `${taken.principal} and ${taken.bonus} fen were taken from ${from.principal} and ${from.bonus}`,
    );
  }
  return left;
}

/**
 * The part of a balance that some of it stands for: principal and bonus in proportion to what is there. The odd fen is
 * bonus, so that rounding never costs the guest money that could have been given back. Null when there is less.
 */
export function partOf(whole: StoredValue, amount: Fen): StoredValue | null {
  const balance = balanceOf(whole);
  if (amount < 0 || amount > balance) return null;
  if (amount === 0) return noStoredValue;
  const principal = multiplyThenDivide(amount, whole.principal, balance).quotient;
  return { principal, bonus: amount - principal };
}
