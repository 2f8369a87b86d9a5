import { reasonText } from '../../domain/reason/reason';
import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import type { PayResult } from '../wechat/pay/pay-result';
import type { RefundFact } from '../wechat/pay/pay-facts';
import { bookRefund } from './book-refund';
import type { RefundMove } from './book-refund';
import type { RefundDocument } from './refund-document';

/** Waits between tries, in minutes: WeChat Pay wants at least one, and a short merchant balance needs longer. */
const waitsInMinutes = [1, 1, 2, 5, 10, 30, 60];
const arrivalAskedAfterMs = 5 * 60_000;

/** Refusals that another try cannot mend: a person has to look at the refund. */
const hopelessCodes: ReadonlySet<string> = new Set(['PARAM_ERROR', 'NO_AUTH', 'ORDER_NOT_EXIST']);

/** Sends what a cancelled order gives back, at once; what fails stays due, and the clock tries again. */
export async function sendRefunds(services: Services, order: Pick<OrderDocument, '_id'>): Promise<void> {
  const refunds = await services.database.query('refunds', { where: { orderId: order._id }, limit: 20 });
  for (const refund of refunds) {
    if (refund.status === 'waiting') await sendRefund(services, refund);
  }
}

/** Asks WeChat Pay for one refund, or what became of it. The number is the same every time, so it happens once. */
export async function sendRefund(services: Services, refund: RefundDocument): Promise<void> {
  const answer = await askFor(services, refund);
  if (answer.kind !== 'ok') {
    services.log({ event: 'refund-not-taken', refundId: refund._id, code: answer.code });
  }
  await bookRefund(services, refund._id, moveAfter(answer, refund, services.nowMs()));
}

function askFor(services: Services, refund: RefundDocument): Promise<PayResult<RefundFact>> {
  if (refund.status === 'processing') return services.pay.queryRefund(refund._id);
  return services.pay.refund({
    outTradeNo: refund.outTradeNo,
    outRefundNo: refund._id,
    refund: refund.amount,
    total: refund.total,
    reason: reasonText(refund.reason),
  });
}

function moveAfter(answer: PayResult<RefundFact>, refund: RefundDocument, nowMs: number): RefundMove {
  if (answer.kind === 'ok') return moveByFact(answer.value, nowMs);
  if (answer.kind === 'refused' && hopelessCodes.has(answer.code))
    return { status: 'abnormal', dueAtMs: null };
  const isForgotten = answer.kind === 'refused' && answer.code === 'RESOURCE_NOT_EXISTS';
  const minutes = waitsInMinutes[Math.min(refund.tries, waitsInMinutes.length - 1)] ?? 60;
  return { status: isForgotten ? 'waiting' : refund.status, dueAtMs: nowMs + minutes * 60_000 };
}

/** What WeChat Pay says of a refund, as our books write it. */
export function moveByFact(fact: Pick<RefundFact, 'status' | 'settledAtMs'>, nowMs: number): RefundMove {
  switch (fact.status) {
    case 'SUCCESS':
      return { status: 'succeeded', dueAtMs: null, arrivedAtMs: fact.settledAtMs ?? nowMs };
    case 'PROCESSING':
      return { status: 'processing', dueAtMs: nowMs + arrivalAskedAfterMs };
    case 'ABNORMAL':
      return { status: 'abnormal', dueAtMs: null };
    case 'CLOSED':
      return { status: 'closed', dueAtMs: null };
  }
}
