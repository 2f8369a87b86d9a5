import { sendRefund } from '../payments/send-refund';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';

const refundsPerBatch = 50;

/** Sends refunds that are due again, and asks for those that WeChat Pay has taken; says whether more is waiting. */
export async function retryRefunds(services: Services): Promise<boolean> {
  const due = await services.database.query('refunds', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: refundsPerBatch,
  });
  for (const refund of due) {
    try {
      await sendRefund(services, refund);
    } catch (error) {
      services.log({ event: 'refund-failed', refundId: refund._id, error: errorText(error) });
    }
  }
  return due.length === refundsPerBatch;
}
