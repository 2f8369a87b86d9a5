import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { giftCardReturnedEntries } from '../../domain/ledger/stored-value-rules';
import { readGiftCardCode } from '../../domain/stored-value/gift-card-code';
import { giftCardReturnableUntilMs } from '../../domain/stored-value/gift-card-return';
import { post, posting } from '../ledger/post';
import { newRefund } from '../payments/refund-document';
import { sendRefunds } from '../payments/send-refund';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { GiftCardDocument } from './gift-card-document';
import { attemptOf } from './top-up-document';

/**
 * Gives a card that nobody has redeemed back to whoever bought it: the card is worth nothing from then on, and the money
 * goes back through the payment that brought it. A repeat answers what the first did; a switch that was turned off since
 * changes nothing.
 */
export async function returnGiftCard(
  services: Services,
  guestId: string,
  input: GuestInput<'returnGiftCard'>,
): Promise<GuestAnswers['returnGiftCard'] | Refused> {
  const code = readGiftCardCode(input.code);
  if (code === null) return new Refused('GIFT_CARD_UNKNOWN');
  const nowMs = services.nowMs();
  const returned = await services.database.transact(async (transaction) => {
    const card = await transaction.get('giftCards', code);
    if (card?.buyerId !== guestId) return new Refused('GIFT_CARD_UNKNOWN');
    if ((card.returnedAtMs ?? null) !== null) return card;
    if (card.redeemedAtMs !== null) return new Refused('GIFT_CARD_REDEEMED');
    if (giftCardReturnableUntilMs(card, nowMs) === null) return new Refused('GIFT_CARD_RETURN_ENDED');
    await giveBack(transaction, card, nowMs);
    return card;
  });
  if (returned instanceof Refused) return returned;
  await sendRefunds(services, { _id: returned.topUpId });
  return { amount: returned.amount };
}

async function giveBack(transaction: Transaction, card: GiftCardDocument, nowMs: number): Promise<void> {
  const { _id, topUpId, amount } = card;
  const topUp = await transaction.get('topUps', topUpId);
  if (!topUp) throw new Error(`gift card of ${topUpId} was never paid for`);
  await transaction.update('giftCards', _id, { returnedAtMs: nowMs });
  await transaction.update('topUps', topUpId, { refunded: amount });
  const payment = {
    ...attemptOf(topUp),
    ...{ _id: topUpId, storeId: topUp.storeId },
    paidBy: { wechat: amount, principal: 0, bonus: 0 },
  };
  const reason = { zh: '礼品卡退回', en: 'Gift card given back' };
  await transaction.add('refunds', newRefund(payment, { refundId: `${topUpId}-r`, amount, reason, nowMs }));
  const cause = `gift-card-return:${topUpId}`;
  await post(transaction, posting(topUp, cause, giftCardReturnedEntries(amount), nowMs));
}
