import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { giftCardCode } from '../../domain/stored-value/gift-card-code';
import type { StoreDocument } from '../ordering/store-document';
import { payWithinMs } from '../ordering/new-order';
import { Refused } from '../refused';
import type { Services } from '../services';
import { DuplicateIdError } from '../wechat/database';
import { requestTopUpPayment } from './request-top-up-payment';
import { findStoreWithStoredValue, storedValueOf } from './switched-on';
import { topUpIdFor, type TopUpDocument } from './top-up-document';

type Begun = GuestAnswers['topUp'];

/** Pays into the guest's balance by one of the store's tiers, with the bonus that the phone showed. */
export async function topUp(
  services: Services,
  guestId: string,
  input: GuestInput<'topUp'>,
): Promise<Begun | Refused> {
  const store = await findStoreWithStoredValue(services.database, input.storeId);
  if (store instanceof Refused) return store;
  const { tiers } = storedValueOf(store);
  const tier = tiers.find(({ pay, bonus }) => pay === input.pay && bonus === input.bonus);
  if (!tier) return new Refused('TOP_UP_CHANGED', { tiers });
  const { pay: amount, bonus } = tier;
  return begin(services, store, {
    ...{ _id: topUpIdFor(guestId, input.requestId), guestId, kind: 'balance', amount, bonus },
    giftCardCode: null,
  });
}

/** Buys a card of which the code comes with the payment; a card is principal alone. */
export async function buyGiftCard(
  services: Services,
  guestId: string,
  input: GuestInput<'buyGiftCard'>,
): Promise<Begun | Refused> {
  const store = await findStoreWithStoredValue(services.database, input.storeId);
  if (store instanceof Refused) return store;
  return begin(services, store, {
    ...{
      _id: topUpIdFor(guestId, input.requestId),
      guestId,
      kind: 'gift-card',
      amount: input.amount,
      bonus: 0,
    },
    giftCardCode: giftCardCode(services.newId()),
  });
}

type Wanted = Pick<TopUpDocument, '_id' | 'guestId' | 'kind' | 'amount' | 'bonus' | 'giftCardCode'>;

/** Writes the top-up once for each request id and asks for its payment; a repeat finds it, and pays the same number. */
async function begin(services: Services, store: StoreDocument, wanted: Wanted): Promise<Begun | Refused> {
  const fresh = newTopUp(store, wanted, services.nowMs());
  const known = await addTopUp(services, fresh);
  if (known instanceof Refused) return known;
  const isSame =
    known.kind === fresh.kind &&
    known.storeId === fresh.storeId &&
    known.amount === fresh.amount &&
    known.bonus === fresh.bonus;
  if (!isSame) return new Refused('REQUEST_ID_REUSED', { topUpId: known._id });
  return requestTopUpPayment(services, known);
}

async function addTopUp(services: Services, fresh: TopUpDocument): Promise<TopUpDocument | Refused> {
  const { database } = services;
  try {
    return await database.transact(async (transaction) => {
      await transaction.add('topUps', fresh);
      await transaction.add('payments', paymentOf(fresh));
      return fresh;
    });
  } catch (error) {
    const known = error instanceof DuplicateIdError ? await database.get('topUps', fresh._id) : null;
    if (known) return known;
    throw error;
  }
}

function newTopUp(store: StoreDocument, wanted: Wanted, nowMs: number): TopUpDocument {
  const payUntilMs = nowMs + payWithinMs;
  return {
    ...wanted,
    storeId: store._id,
    storeName: store.name,
    status: 'waiting',
    createdAtMs: nowMs,
    payUntilMs,
    paidAtMs: null,
    refunded: 0,
    dayClock: {
      utcOffsetMinutes: store.hours.utcOffsetMinutes,
      dayStartsAtMinute: store.hours.dayStartsAtMinute,
    },
    dueAtMs: payUntilMs,
  };
}

function paymentOf({ _id, guestId, storeId, amount, createdAtMs }: TopUpDocument) {
  return {
    ...{ _id, orderId: _id, guestId, storeId, amount, createdAtMs },
    ...{ status: 'waiting' as const, transactionId: null, paidAtMs: null },
  };
}
