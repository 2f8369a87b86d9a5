import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { settlePayment } from '../payments/settle-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { BillDocument } from './bill-document';
import { guestBillView } from './bill-view';
import { findGuestBill, readBill } from './find-bill';

/** The notification is usually on its way while the phone asks: a moment's patience saves a query. */
const notificationTakesMs = 150;

/**
 * The bill of the table the guest sits at, or of an own order. After a payment sheet, the guest's share that still waits is
 * asked for at WeChat Pay, for the notification may be late or lost.
 */
export async function viewBill(
  services: Services,
  guestId: string,
  input: GuestInput<'viewBill'>,
): Promise<GuestAnswers['viewBill'] | Refused> {
  const seen = await findGuestBill(services, guestId, input);
  if (seen instanceof Refused) return seen;
  const bill = seen && input.afterPayment ? await settledNow(services, seen, guestId) : seen;
  return { bill: bill && (await guestBillView(services, bill, guestId)) };
}

async function settledNow(services: Services, seen: BillDocument, guestId: string): Promise<BillDocument> {
  if (!waitingNumber(seen, guestId)) return seen;
  await services.wait(notificationTakesMs);
  const bill = (await readBill(services.database, seen._id)) ?? seen;
  const number = waitingNumber(bill, guestId);
  if (!number) return bill;
  const found = await services.pay.query(number);
  if (found.kind !== 'ok' || found.value.state !== 'SUCCESS') return bill;
  await settlePayment(services, found.value);
  return (await readBill(services.database, bill._id)) ?? bill;
}

function waitingNumber({ parts }: BillDocument, guestId: string): string | undefined {
  return parts.find((part) => part.guestId === guestId && part.state === 'waiting')?.number;
}
