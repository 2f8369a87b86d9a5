import type { DifferenceResolution } from '../../contract/reconciliation';
import type { Difference } from '../../domain/reconciliation/difference';
import { isBillId } from '../bills/bill-id';
import { sendRefunds } from '../payments/send-refund';
import { post, strayPosting } from '../ledger/post';
import { newRefund, wholeRefundId } from '../payments/refund-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { PaymentFact } from '../wechat/pay/pay-facts';

/**
 * Money under a number of ours that the books have lost. It is written down as a stray payment with its refund, in one
 * transaction, and sent back: the same number finds both at a repetition, and no second refund is made.
 */
export async function returnUnknownPayment(
  services: Services,
  { outTradeNo, orderId, storeId }: Difference,
  fact: PaymentFact,
): Promise<DifferenceResolution['outcome'] | Refused> {
  if (orderId === null || storeId === null) return 'by-hand';
  const nowMs = services.nowMs();
  const written = await services.database.transact(async (transaction) => {
    if (await transaction.get('payments', outTradeNo)) return true;
    const order = isBillId(orderId)
      ? await transaction.get('bills', orderId)
      : await transaction.get('orders', orderId);
    if (!order) return false;
    await transaction.add('payments', {
      _id: outTradeNo,
      orderId,
      guestId: fact.payerOpenid ?? '',
      storeId,
      amount: fact.total,
      status: 'stray',
      createdAtMs: nowMs,
      transactionId: fact.transactionId,
      paidAtMs: fact.paidAtMs ?? nowMs,
    });
    const attempt = { number: 0, outTradeNo };
    const paid = { ...order, attempt, paidBy: { wechat: fact.total, principal: 0, bonus: 0 } };
    await post(transaction, strayPosting(order, outTradeNo, fact.total, nowMs));
    const refund = newRefund(paid, {
      refundId: wholeRefundId(paid),
      amount: fact.total,
      reason: '对账发现的款项，原路退回',
      nowMs,
    });
    if (!(await transaction.get('refunds', refund._id))) await transaction.add('refunds', refund);
    return true;
  });
  if (written instanceof Refused) return written;
  await sendRefunds(services, { _id: orderId });
  return 'returned';
}
