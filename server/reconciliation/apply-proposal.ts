import type { DifferenceResolution } from '../../contract/reconciliation';
import type { Difference } from '../../domain/reconciliation/difference';
import { bookRefund } from '../payments/book-refund';
import { moveByFact, sendRefunds } from '../payments/send-refund';
import { settlePayment } from '../payments/settle-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { PaymentFact } from '../wechat/pay/pay-facts';
import type { PayRefused, PayUnclear } from '../wechat/pay/pay-result';
import { returnUnknownPayment } from './return-unknown-payment';

type Outcome = DifferenceResolution['outcome'] | Refused;

/**
 * Does what was proposed. WeChat Pay is asked about the one number first: the bill is of yesterday, and money moves only
 * by what is true now. A refusal means that the difference stands and nothing was lost.
 */
export async function applyProposal(services: Services, difference: Difference): Promise<Outcome> {
  if (difference.proposal === 'by-hand') return 'by-hand';
  return difference.outRefundNo === null
    ? mendPayment(services, difference)
    : mendRefund(services, difference, difference.outRefundNo);
}

async function mendPayment(services: Services, difference: Difference): Promise<Outcome> {
  const asked = await services.pay.query(difference.outTradeNo);
  if (asked.kind !== 'ok') return notSaid(asked, difference);
  const fact = asked.value;
  if (difference.kind === 'payment-missing') {
    const isThere = fact.state === 'SUCCESS' || fact.state === 'REFUND';
    return isThere && fact.total === difference.ours ? 'agrees' : stands(difference, fact.state);
  }
  if (fact.state !== 'SUCCESS') return stands(difference, fact.state);
  return difference.kind === 'payment-unknown'
    ? returnUnknownPayment(services, difference, fact)
    : bookUnpaid(services, difference, fact);
}

/** Exactly what its notification would have done, a return of money that nobody wants any more included. */
async function bookUnpaid(services: Services, difference: Difference, fact: PaymentFact): Promise<Outcome> {
  const settled = await settlePayment(services, fact);
  switch (settled.kind) {
    case 'paid':
    case 'topped-up':
    case 'part-paid':
      return 'booked';
    case 'stray':
      await sendRefunds(services, { _id: difference.orderId ?? '' });
      return 'returned';
    case 'repeated':
      return 'agrees';
    case 'refused':
      return settled.fault === 'BUSY' ? new Refused('BUSY') : stands(difference, settled.fault);
  }
}

async function mendRefund(services: Services, difference: Difference, outRefundNo: string): Promise<Outcome> {
  const asked = await services.pay.queryRefund(outRefundNo);
  if (asked.kind !== 'ok') return notSaid(asked, difference);
  const fact = asked.value;
  if (fact.refund !== difference.ours) return stands(difference, 'AMOUNT_DIFFERS');
  const move = moveByFact(fact, services.nowMs());
  const before = await services.database.get('refunds', outRefundNo);
  if (before?.status === move.status) return 'agrees';
  const booked = await bookRefund(services, outRefundNo, move);
  if (booked instanceof Refused) return booked;
  return booked === 'booked' ? 'booked' : stands(difference, fact.status);
}

/** WeChat Pay itself does not know the number, or does not say; only the second may change by itself. */
function notSaid(answer: PayRefused | PayUnclear, difference: Difference): Refused {
  return answer.kind === 'unclear'
    ? new Refused('PLATFORM_SILENT', { differenceId: difference.id })
    : stands(difference, answer.code);
}

function stands(difference: Difference, because: string): Refused {
  return new Refused('DIFFERENCE_STANDS', { differenceId: difference.id, because });
}
