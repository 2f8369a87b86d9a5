import { dayStatusOf, openForPeople } from '../../domain/reconciliation/day-status';
import type { TradeBill } from '../../domain/reconciliation/trade-bill';
import type { Services } from '../services';
import type { ReconciliationDocument, StoredDifference } from './reconciliation-document';

/** More days than this that do not close are no matter of midnight. */
const daysLookedAt = 40;

/**
 * What was missing in the bills of earlier days and stands in this one was taken about midnight: it is settled. What was
 * to be in this one and is not waits for a person from now on.
 */
export async function settleByBill(services: Services, bill: TradeBill): Promise<void> {
  const differing = await services.database.query('reconciliations', {
    where: { status: 'differs' },
    orderBy: ['day', 'desc'],
    limit: daysLookedAt,
  });
  for (const { _id, day } of differing) {
    if (day >= bill.day) continue;
    await services.database.transact(async (transaction) => {
      const before = await transaction.get('reconciliations', _id);
      if (!before) return null;
      const differences = before.differences.map((difference) =>
        afterBill(difference, bill, services.nowMs()),
      );
      const isChanged = differences.some((difference, index) => difference !== before.differences[index]);
      if (isChanged) await transaction.set('reconciliations', withDifferences(before, differences));
      return null;
    });
  }
}

/** A day with other differences, and the status that follows from them. */
export function withDifferences(
  before: ReconciliationDocument,
  differences: readonly StoredDifference[],
): ReconciliationDocument {
  return {
    ...before,
    differences,
    status: dayStatusOf(differences, before.leftOut),
    openForPeople: openForPeople(differences, before.leftOut),
  };
}

function afterBill(difference: StoredDifference, bill: TradeBill, atMs: number): StoredDifference {
  const isMissing = difference.kind === 'payment-missing' || difference.kind === 'refund-missing';
  if (difference.resolution !== null || !isMissing) return difference;
  const found =
    difference.outRefundNo === null
      ? bill.payments.find(({ outTradeNo }) => outTradeNo === difference.outTradeNo)
      : bill.refunds.find(({ outRefundNo }) => outRefundNo === difference.outRefundNo);
  if (found?.amount === difference.ours) {
    const resolution = { outcome: 'in-later-bill', atMs, by: null, actor: null, reason: bill.day } as const;
    return { ...difference, resolution };
  }
  return difference.proposal === 'next-bill' ? { ...difference, proposal: 'ask-again' } : difference;
}
