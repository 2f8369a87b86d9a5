import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { settlePayment } from '../payments/settle-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import { findOwnTopUp } from './request-top-up-payment';
import { topUpView } from './top-up-document';

/** What became of a top-up. One that waits is asked for at WeChat Pay, for the notification may be late or lost. */
export async function viewTopUp(
  services: Services,
  guestId: string,
  input: GuestInput<'viewTopUp'>,
): Promise<GuestAnswers['viewTopUp'] | Refused> {
  const seen = await findOwnTopUp(services, guestId, input.topUpId);
  if (seen instanceof Refused) return seen;
  if (seen.status !== 'waiting') return { topUp: topUpView(seen) };
  const found = await services.pay.query(seen._id);
  if (found.kind === 'ok' && found.value.state === 'SUCCESS') await settlePayment(services, found.value);
  const topUp = await findOwnTopUp(services, guestId, input.topUpId);
  return topUp instanceof Refused ? topUp : { topUp: topUpView(topUp) };
}
