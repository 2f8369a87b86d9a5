import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { amountOfShare } from '../../domain/bill/bill-share';
import { countAttempt } from '../limits/count-attempt';
import { createAttempt } from '../payments/create-attempt';
import { spentNumberCodes } from '../payments/request-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceBill } from './announce-bill';
import type { BillDocument, BillPart } from './bill-document';
import { requestKeyFor } from './bill-id';
import { guestBillView, sharedBill } from './bill-view';
import { attemptOfPart, closePart } from './close-part';
import { findGuestBill, readBill } from './find-bill';
import type { WantedShare } from './new-part';
import { reserveShare, type Reserved } from './reserve-share';

type Paying = GuestAnswers['payShare'];

/**
 * Reserves a share of the table's bill and asks WeChat Pay for its payment, once for each request id. A share that the
 * guest reserved before and did not pay is given up first, at WeChat Pay too.
 */
export async function payShare(
  services: Services,
  guestId: string,
  input: GuestInput<'payShare'>,
): Promise<Paying | Refused> {
  const found = await findGuestBill(services, guestId, input);
  if (found instanceof Refused) return found;
  if (!found) return new Refused('BILL_UNKNOWN');
  const fault = await countAttempt(services, guestId, 'payment');
  if (fault) return fault;
  const { share, expectedAmount } = input;
  const wanted = { requestKey: requestKeyFor(guestId, input.requestId), guestId, share, expectedAmount };
  const reserved = await reserveAlone(services, found._id, wanted);
  if (reserved instanceof Refused) return reserved;
  if (reserved.kind === 'reserved') await announceBill(services, reserved.bill);
  return requestSharePayment(services, reserved.bill, reserved.part, wanted);
}

/** One share at a time: what waits of the guest's is closed first, and may turn out to be paid. */
async function reserveAlone(
  services: Services,
  billId: string,
  wanted: WantedShare & { readonly guestId: string },
): Promise<Reserved | Refused> {
  const first = await reserveShare(services, billId, wanted);
  if (first instanceof Refused || first.kind !== 'other-waits') return first;
  const ended = await closePart(services, first.bill, first.part);
  if (ended === 'unclear') return new Refused('PAYMENT_UNCLEAR', { number: first.part.number });
  const second = await reserveShare(services, billId, wanted);
  const isStillOther = !(second instanceof Refused) && second.kind === 'other-waits';
  return isStillOther ? new Refused('BUSY') : second;
}

async function requestSharePayment(
  services: Services,
  bill: BillDocument,
  part: BillPart,
  wanted: WantedShare & { readonly guestId: string },
): Promise<Paying | Refused> {
  const { number } = part;
  const view = (now: BillDocument) => guestBillView(services, now, wanted.guestId);
  if (part.state === 'paid' || part.state === 'stray')
    return { bill: await view(bill), number, payment: null };
  if (part.state === 'released' || services.nowMs() >= (part.payUntilMs ?? 0)) return tooLate(bill, wanted);
  const created = await createAttempt(services, attemptOfPart(bill, part), number);
  if (created.kind === 'ok') {
    const payment = await services.pay.paymentParameters(created.value.prepayId);
    return { bill: await view(bill), number, payment };
  }
  services.log({ event: 'share-payment-not-created', number, code: created.code });
  if (!spentNumberCodes.has(created.code)) return unavailable(part);
  const ended = await closePart(services, bill, part);
  const now = (await readBill(services.database, bill._id)) ?? bill;
  if (ended === 'paid') return { bill: await view(now), number, payment: null };
  return ended === 'closed' ? tooLate(now, wanted) : unavailable(part);
}

/** The share was given up meanwhile: the phone shows what it comes to now, and asks again. */
function tooLate(bill: BillDocument, { share, guestId }: WantedShare): Refused {
  const shared = sharedBill(bill, guestId);
  return new Refused('BILL_CHANGED', { amount: amountOfShare(shared, share), left: shared.left });
}

function unavailable({ number, payUntilMs }: BillPart): Refused {
  return new Refused('PAYMENT_UNAVAILABLE', { number, payUntilMs });
}
