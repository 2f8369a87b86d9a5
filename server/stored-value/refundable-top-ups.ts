import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { noStoredValue } from '../../domain/stored-value/stored-value';
import { refundAccount } from '../../domain/stored-value/refund-account';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { TopUpDocument } from './top-up-document';

/** WeChat Pay gives money back within a year; a day less leaves time for tries. */
const refundableForMs = 364 * 24 * 60 * 60_000;
const topUpsRead = 50;
/** One transaction stays small; a guest with more is refunded in several steps. */
const topUpsPerRefund = 10;

/** What could be given back now to the guest who made a top-up, so that a colleague confirms what will happen. */
export async function previewStoredValueRefund(
  services: Services,
  { storeId, topUpId }: StaffInput<'previewStoredValueRefund'>,
): Promise<StaffAnswers['previewStoredValueRefund'] | Refused> {
  const ids = await newestTopUps(services, storeId, topUpId);
  if (ids instanceof Refused) return ids;
  const topUps = await readTopUps(services.database, ids);
  const [newest] = topUps;
  const account = newest ? await services.database.get('storedValueAccounts', newest.guestId) : null;
  const { principal, bonus } = account ?? noStoredValue;
  const refund = refundAccount(
    { principal, bonus },
    topUps.map(({ _id: id, amount, refunded }) => ({ id, amount, refunded })),
  );
  return { principal, bonus, refundable: refund.principal, forfeited: refund.forfeited };
}

/** The top-ups through which money can go back to the guest who made the named one, newest first. */
export async function newestTopUps(
  { database, nowMs }: Services,
  storeId: string,
  topUpId: string,
): Promise<string[] | Refused> {
  const named = await database.get('topUps', topUpId);
  if (named?.storeId !== storeId || named.status !== 'paid' || named.kind !== 'balance') {
    return new Refused('TOP_UP_UNKNOWN');
  }
  const paid = await database.query('topUps', {
    where: {
      ...{ guestId: named.guestId, storeId, kind: 'balance', status: 'paid' },
      paidAtMs: { atLeast: nowMs() - refundableForMs },
    },
    orderBy: ['paidAtMs', 'desc'],
    limit: topUpsRead,
  });
  return paid
    .filter(({ amount, refunded }) => refunded < amount)
    .slice(0, topUpsPerRefund)
    .map(({ _id }) => _id);
}

/** One at a time, as a transaction wants it. */
export async function readTopUps(
  transaction: Pick<Transaction, 'get'>,
  ids: readonly string[],
): Promise<TopUpDocument[]> {
  const topUps: TopUpDocument[] = [];
  for (const id of ids) {
    const topUp = await transaction.get('topUps', id);
    if (topUp) topUps.push(topUp);
  }
  return topUps;
}
