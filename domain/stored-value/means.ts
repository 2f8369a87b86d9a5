import type { Fen } from '../money/fen';
import { noStoredValue, partOf, type StoredValue } from './stored-value';

/** What each means carries of a sum of money: points and coupon have gone off before it. */
export interface Means extends StoredValue {
  readonly wechat: Fen;
}

export const noMeans: Means = { wechat: 0, ...noStoredValue };

export function sumOfMeans({ wechat, principal, bonus }: Means): Fen {
  return wechat + principal + bonus;
}

export function addMeans(a: Means, b: Means): Means {
  return {
    wechat: a.wechat + b.wechat,
    principal: a.principal + b.principal,
    bonus: a.bonus + b.bonus,
  };
}

/**
 * How an order is paid: so much out of the balance, the rest through WeChat Pay. Null when the balance has less, or the
 * order costs less.
 */
export function splitPayment(payable: Fen, fromBalance: Fen, account: StoredValue): Means | null {
  if (fromBalance > payable) return null;
  const stored = partOf(account, fromBalance);
  return stored && { wechat: payable - fromBalance, ...stored };
}

/**
 * How money of an order goes back: through WeChat Pay first, as far as it was paid through it; then into the balance,
 * principal and bonus in the proportion in which the order took them. Any sequence of refunds sums to exactly what each
 * means has paid. Throws when more goes back than is left, for that is refused before.
 */
export function splitRefund(paid: Means, returned: Means, amount: Fen): Means {
  const before = sumOfMeans(returned);
  if (amount < 0 || before + amount > sumOfMeans(paid)) {
    throw new RangeError(`${amount} fen cannot go back: ${before} of ${sumOfMeans(paid)} went back before`);
  }
  const wechat = Math.min(amount, paid.wechat - returned.wechat);
  const storedAfter = returned.principal + returned.bonus + amount - wechat;
  const after = partOf(paid, storedAfter) ?? noStoredValue;
  return { wechat, principal: after.principal - returned.principal, bonus: after.bonus - returned.bonus };
}
