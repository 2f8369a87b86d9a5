import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { accountRefundEntries } from '../../domain/ledger/stored-value-rules';
import { mayRefund } from '../../domain/refund/refund-limit';
import { refundAccount, type AccountRefund } from '../../domain/stored-value/refund-account';
import { post, posting } from '../ledger/post';
import { newRefund } from '../payments/refund-document';
import { sendRefunds } from '../payments/send-refund';
import { causeOf } from '../refunds/refund-order';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { move, readAccount } from './account';
import { newestTopUps, readTopUps } from './refundable-top-ups';
import { attemptOf, type TopUpDocument } from './top-up-document';

type Refunded = StaffAnswers['refundStoredValue'];
type Input = StaffInput<'refundStoredValue'>;

/**
 * Gives a guest's principal back through the store's own top-ups, newest first; the bonus is given up with it. The sum
 * must be the one that was shown. A repeat of the same request answers what the first one did.
 */
export async function refundStoredValue(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<Refunded | Refused> {
  const ids = await newestTopUps(services, input.storeId, input.topUpId);
  if (ids instanceof Refused) return ids;
  const done = await services.database.transact(async (transaction) => {
    const repeated = await transaction.get('storedValueEntries', entryIdFor(input));
    if (repeated) return { principal: -repeated.principal, forfeited: -repeated.bonus };
    const topUps = await readTopUps(transaction, ids);
    return refundInTransaction(services, transaction, { colleague, input, topUps });
  });
  if (done instanceof Refused) return done;
  for (const topUpId of ids) await sendRefunds(services, { _id: topUpId });
  return done;
}

function entryIdFor({ topUpId, requestId }: Input): string {
  return `refund:${topUpId}-${causeOf(requestId)}`;
}

async function refundInTransaction(
  services: Services,
  transaction: Transaction,
  asked: { readonly colleague: Colleague; readonly input: Input; readonly topUps: readonly TopUpDocument[] },
): Promise<Refunded | Refused> {
  const { colleague, input, topUps } = asked;
  const named = topUps.find(({ _id }) => _id === input.topUpId) ?? topUps[0];
  if (!named) return new Refused('REFUND_NOT_POSSIBLE', { reason: 'NOTHING_LEFT' });
  const account = await readAccount(transaction, named.guestId);
  const refund = refundAccount(
    account,
    topUps.map(({ _id: id, amount, refunded }) => ({ id, amount, refunded })),
  );
  const { principal, forfeited } = refund;
  if (principal === 0) return new Refused('REFUND_NOT_POSSIBLE', { reason: 'NOTHING_LEFT' });
  if (principal !== input.expectedAmount) return new Refused('REFUND_CHANGED', { amount: principal });
  if (!mayRefund(colleague.role, principal)) {
    return new Refused('ROLE_NOT_ALLOWED', { role: colleague.role, action: 'refundStoredValue' });
  }
  const nowMs = services.nowMs();
  await move(transaction, account, {
    ...{ id: entryIdFor(input), guestId: named.guestId, kind: 'refund', subject: input.topUpId, atMs: nowMs },
    ...{ principal: -principal, bonus: -forfeited },
  });
  await promiseParts(transaction, { input, topUps, refund, nowMs });
  await post(
    transaction,
    posting(named, entryIdFor(input), accountRefundEntries(principal, forfeited), nowMs),
  );
  await audit(transaction, services, {
    ...{
      storeId: input.storeId,
      actor: colleague.openid,
      action: 'refundStoredValue',
      subject: input.topUpId,
    },
    before: `principal ${account.principal} fen, bonus ${account.bonus} fen`,
    after: `refunded ${principal} fen, forfeited ${forfeited} fen`,
    reason: input.reason,
  });
  return { principal, forfeited };
}

async function promiseParts(
  transaction: Transaction,
  promised: {
    readonly input: Input;
    readonly topUps: readonly TopUpDocument[];
    readonly refund: AccountRefund;
    readonly nowMs: number;
  },
): Promise<void> {
  const { input, topUps, refund, nowMs } = promised;
  const amountById = new Map(refund.parts.map(({ id, amount }) => [id, amount]));
  for (const topUp of topUps) {
    const amount = amountById.get(topUp._id);
    if (amount === undefined) continue;
    await transaction.update('topUps', topUp._id, { refunded: topUp.refunded + amount });
    const payment = { ...attemptOf(topUp), _id: topUp._id, storeId: topUp.storeId, paidBy: paidByOf(topUp) };
    const refundId = `${topUp._id}-${causeOf(input.requestId)}`;
    await transaction.add('refunds', newRefund(payment, { refundId, amount, reason: input.reason, nowMs }));
  }
}

function paidByOf({ amount }: TopUpDocument) {
  return { wechat: amount, principal: 0, bonus: 0 };
}
