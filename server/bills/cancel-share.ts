import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { Refused } from '../refused';
import type { Services } from '../services';
import { guestBillView } from './bill-view';
import { closePart } from './close-part';
import { findGuestBill, readBill } from './find-bill';

/** Gives an own share up that was not paid. One that was paid first stays paid, and the answer shows it. */
export async function cancelShare(
  services: Services,
  guestId: string,
  input: GuestInput<'cancelShare'>,
): Promise<GuestAnswers['cancelShare'] | Refused> {
  const bill = await findGuestBill(services, guestId, input);
  if (bill instanceof Refused) return bill;
  if (!bill) return new Refused('BILL_UNKNOWN');
  const part = bill.parts.find(({ number }) => number === input.number);
  if (!part || part.guestId !== guestId) return new Refused('SHARE_UNKNOWN');
  if (part.state !== 'waiting') return { bill: await guestBillView(services, bill, guestId) };
  if ((await closePart(services, bill, part)) === 'unclear') {
    return new Refused('PAYMENT_UNCLEAR', { number: part.number });
  }
  const now = (await readBill(services.database, bill._id)) ?? bill;
  return { bill: await guestBillView(services, now, guestId) };
}
