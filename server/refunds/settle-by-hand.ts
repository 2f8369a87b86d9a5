import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { bookInTransaction } from '../payments/book-refund';
import { Refused } from '../refused';
import type { Services } from '../services';
import { noteCash } from '../shifts/note-cash';
import { announceChange } from '../signals/announce-change';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';

/** The guest got the money in another way, because WeChat Pay could not give it back: it is written down once. */
export async function settleRefundByHand(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'settleRefundByHand'>,
): Promise<StaffAnswers['settleRefundByHand'] | Refused> {
  const nowMs = services.nowMs();
  const settled = await services.database.transact(async (transaction) => {
    const refund = await transaction.get('refunds', input.refundId);
    if (!refund || refund.storeId !== input.storeId) return new Refused('REFUND_UNKNOWN');
    if (refund.status === 'settled-by-hand') return 'repeated' as const;
    const move = { status: 'settled-by-hand', dueAtMs: null, arrivedAtMs: nowMs } as const;
    const booked = await bookInTransaction(transaction, refund._id, move, nowMs);
    if (booked === 'repeated') return new Refused('REFUND_DECIDED', { status: refund.status });
    const { storeId, amount } = refund;
    await noteCash(transaction, { storeId, openid: colleague.openid }, { refunded: amount });
    await audit(transaction, services, {
      storeId: refund.storeId,
      actor: colleague.openid,
      action: 'settleRefundByHand',
      subject: refund.orderId,
      before: `${refund.amount} fen ${refund.status}`,
      after: `${refund.amount} fen given by hand`,
      reason: input.reason,
    });
    return booked;
  });
  if (settled instanceof Refused) return settled;
  if (typeof settled !== 'string') await announceChange(services, settled.changed);
  return { status: 'settled-by-hand' };
}
