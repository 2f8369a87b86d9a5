import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { giftCardRedeemedEntries } from '../../domain/ledger/stored-value-rules';
import { readGiftCardCode } from '../../domain/stored-value/gift-card-code';
import { post, posting } from '../ledger/post';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { giveStoredValue } from './account';
import type { GiftCardDocument } from './gift-card-document';
import { findStoreWithStoredValue } from './switched-on';

/** Puts a card that somebody else has bought into the guest's balance, once. A repeat answers what the first did. */
export async function redeemGiftCard(
  services: Services,
  guestId: string,
  input: GuestInput<'redeemGiftCard'>,
): Promise<GuestAnswers['redeemGiftCard'] | Refused> {
  const code = readGiftCardCode(input.code);
  if (code === null) return new Refused('GIFT_CARD_UNKNOWN');
  return services.database.transact(async (transaction) => {
    const card = await transaction.get('giftCards', code);
    if (!card) return new Refused('GIFT_CARD_UNKNOWN');
    if (card.redeemedBy === guestId) return { amount: card.amount };
    if (card.redeemedBy !== null) return new Refused('GIFT_CARD_REDEEMED');
    if ((card.returnedAtMs ?? null) !== null) return new Refused('GIFT_CARD_RETURNED');
    if (card.buyerId === guestId) return new Refused('GIFT_CARD_OWN');
    const store = await findStoreWithStoredValue(transaction, card.storeId);
    if (store instanceof Refused) return store;
    await redeem(transaction, card, guestId, services.nowMs());
    return { amount: card.amount };
  });
}

async function redeem(
  transaction: Transaction,
  card: GiftCardDocument,
  guestId: string,
  nowMs: number,
): Promise<void> {
  const { _id, topUpId, amount } = card;
  await transaction.update('giftCards', _id, { redeemedBy: guestId, redeemedAtMs: nowMs });
  await giveStoredValue(transaction, {
    ...{ id: `gift-card:${topUpId}`, guestId, kind: 'gift-card', subject: topUpId },
    ...{ principal: amount, bonus: 0, atMs: nowMs },
  });
  const bought = { ...card, _id: topUpId };
  await post(transaction, posting(bought, `gift-card:${topUpId}`, giftCardRedeemedEntries(amount), nowMs));
}
