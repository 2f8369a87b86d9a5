import { closeAttempt } from '../payments/close-attempt';
import type { Payable } from '../payments/create-attempt';
import type { Services } from '../services';
import type { BillDocument, BillPart } from './bill-document';
import { releasePart } from './release-part';

/** The attempt at WeChat Pay that pays a part, as those who ask for and close payments take it. */
export function attemptOfPart(bill: Pick<BillDocument, 'storeName'>, part: BillPart): Payable {
  if (part.guestId === null || part.payUntilMs === null) throw new Error(`${part.number} is no payment`);
  const { number: outTradeNo, guestId, payUntilMs, amount } = part;
  const attempt = { number: 1, outTradeNo };
  return { attempt, guestId, storeName: bill.storeName, payUntilMs, paidBy: { wechat: amount } };
}

/**
 * Ends a part that waits for its payment: at WeChat Pay first, so that nobody can pay what somebody else is offered.
 * `paid` when the money came first; `unclear` when WeChat Pay does not say, and nothing was changed.
 */
export async function closePart(
  services: Services,
  bill: BillDocument,
  part: BillPart,
): Promise<'closed' | 'paid' | 'unclear'> {
  const ended = await closeAttempt(services, attemptOfPart(bill, part));
  if (ended === 'closed') await releasePart(services, bill._id, part.number);
  return ended;
}
