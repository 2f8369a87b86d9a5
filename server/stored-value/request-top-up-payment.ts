import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { createAttempt } from '../payments/create-attempt';
import { closeAttempt } from '../payments/close-attempt';
import { spentNumberCodes } from '../payments/request-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import { expireTopUp } from './expire-top-up';
import { findStoreWithStoredValue } from './switched-on';
import { attemptOf, topUpView, type TopUpDocument } from './top-up-document';

type Asked = GuestAnswers['payTopUp'];

/** Fresh payment parameters for a top-up, after a cancelled sheet or a lost answer. */
export async function payTopUp(
  services: Services,
  guestId: string,
  input: GuestInput<'payTopUp'>,
): Promise<Asked | Refused> {
  const topUp = await findOwnTopUp(services, guestId, input.topUpId);
  if (topUp instanceof Refused) return topUp;
  const store = await findStoreWithStoredValue(services.database, topUp.storeId);
  if (store instanceof Refused && topUp.status === 'waiting') return store;
  return requestTopUpPayment(services, topUp);
}

/**
 * Asks WeChat Pay for the payment of a top-up, whose number may be asked for any number of times. One that was paid
 * already is answered without a payment; one that cannot be paid any more ends.
 */
export async function requestTopUpPayment(
  services: Services,
  topUp: TopUpDocument,
): Promise<Asked | Refused> {
  if (topUp.status === 'paid') return { topUp: topUpView(topUp), payment: null };
  if (topUp.status !== 'waiting' || services.nowMs() >= topUp.payUntilMs) return notPayable(topUp);
  const created = await createAttempt(services, attemptOf(topUp), topUp._id);
  if (created.kind === 'ok') {
    const payment = await services.pay.paymentParameters(created.value.prepayId);
    return { topUp: topUpView(topUp), payment };
  }
  services.log({ event: 'top-up-not-created', topUpId: topUp._id, code: created.code });
  return spentNumberCodes.has(created.code) ? afterSpentNumber(services, topUp) : unavailable(topUp);
}

export async function findOwnTopUp(
  { database }: Services,
  guestId: string,
  topUpId: string,
): Promise<TopUpDocument | Refused> {
  const topUp = await database.get('topUps', topUpId);
  return topUp?.guestId === guestId ? topUp : new Refused('TOP_UP_UNKNOWN');
}

async function afterSpentNumber(services: Services, topUp: TopUpDocument): Promise<Asked | Refused> {
  const ended = await closeAttempt(services, attemptOf(topUp));
  if (ended === 'unclear') return unavailable(topUp);
  if (ended === 'closed') {
    await expireTopUp(services, topUp._id);
    return notPayable(topUp);
  }
  const settled = await services.database.get('topUps', topUp._id);
  return { topUp: topUpView(settled ?? topUp), payment: null };
}

function notPayable({ _id, status }: TopUpDocument): Refused {
  return new Refused('TOP_UP_NOT_PAYABLE', { topUpId: _id, status });
}

function unavailable({ _id, payUntilMs }: TopUpDocument): Refused {
  return new Refused('PAYMENT_UNAVAILABLE', { topUpId: _id, payUntilMs });
}
