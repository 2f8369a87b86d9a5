import { giftCardSoldEntries, topUpEntries } from '../../domain/ledger/stored-value-rules';
import { post, posting, strayPosting } from '../ledger/post';
import { newRefund } from '../payments/refund-document';
import type { Settled } from '../payments/settle-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { PaymentFact } from '../wechat/pay/pay-facts';
import { giveStoredValue } from './account';
import { attemptOf, type TopUpDocument } from './top-up-document';

/**
 * Books money for a top-up that WeChat Pay vouches for: payment, top-up, balance or card, and the ledger move in one
 * transaction. A repeat changes nothing; money that comes after the top-up expired refunds itself. A switch that was
 * turned off since the guest paid changes nothing either: the money is the guest's, and can be given back.
 */
export async function settleTopUp(services: Services, fact: PaymentFact): Promise<Settled> {
  const settled = await services.database.transact((transaction) =>
    settleInTransaction(transaction, fact, services.nowMs()),
  );
  return settled instanceof Refused ? { kind: 'refused', fault: 'BUSY' } : settled;
}

async function settleInTransaction(
  transaction: Transaction,
  fact: PaymentFact,
  nowMs: number,
): Promise<Settled> {
  const topUp = await transaction.get('topUps', fact.outTradeNo);
  if (!topUp) return { kind: 'refused', fault: 'PAYMENT_UNKNOWN' };
  if (fact.total !== topUp.amount) return { kind: 'refused', fault: 'AMOUNT_DIFFERS' };
  if (fact.payerOpenid !== topUp.guestId) return { kind: 'refused', fault: 'PAYER_DIFFERS' };
  if (topUp.status === 'paid' || topUp.status === 'stray') return { kind: 'repeated' };
  const status = topUp.status === 'waiting' ? 'paid' : 'stray';
  const paidAtMs = fact.paidAtMs ?? nowMs;
  await transaction.update('topUps', topUp._id, { status, paidAtMs, dueAtMs: null });
  await transaction.update('payments', topUp._id, { status, transactionId: fact.transactionId, paidAtMs });
  if (status === 'stray') {
    await returnStray(transaction, topUp, nowMs);
    return { kind: 'stray' };
  }
  await (topUp.giftCardCode === null
    ? fillBalance(transaction, topUp, nowMs)
    : makeCard(transaction, topUp, nowMs));
  return { kind: 'topped-up' };
}

async function fillBalance(transaction: Transaction, topUp: TopUpDocument, nowMs: number): Promise<void> {
  const { _id, guestId, amount, bonus } = topUp;
  await giveStoredValue(transaction, {
    ...{ id: `top-up:${_id}`, guestId, kind: 'top-up', subject: _id },
    ...{ principal: amount, bonus, atMs: nowMs },
  });
  await post(transaction, posting(topUp, `top-up:${_id}`, topUpEntries(amount, bonus), nowMs));
}

async function makeCard(transaction: Transaction, topUp: TopUpDocument, nowMs: number): Promise<void> {
  const { _id: topUpId, giftCardCode, guestId: buyerId, storeId, amount, dayClock } = topUp;
  if (giftCardCode === null) throw new Error(`top-up ${topUpId} is for no card`);
  await transaction.add('giftCards', {
    ...{ _id: giftCardCode, buyerId, topUpId, storeId, amount, dayClock },
    ...{ boughtAtMs: nowMs, redeemedBy: null, redeemedAtMs: null, returnedAtMs: null },
  });
  await post(transaction, posting(topUp, `top-up:${topUpId}`, giftCardSoldEntries(amount), nowMs));
}

async function returnStray(transaction: Transaction, topUp: TopUpDocument, nowMs: number): Promise<void> {
  const { _id, storeId, amount } = topUp;
  await transaction.update('topUps', _id, { refunded: amount });
  await post(transaction, strayPosting(topUp, _id, amount, nowMs));
  const payment = {
    ...attemptOf(topUp),
    _id: topUp._id,
    storeId,
    paidBy: { wechat: amount, principal: 0, bonus: 0 },
  };
  const reason = { zh: '储值已超时，款项原路退回', en: 'This top-up had ended before the payment came' };
  await transaction.add('refunds', newRefund(payment, { refundId: `${_id}-r`, amount, reason, nowMs }));
}
