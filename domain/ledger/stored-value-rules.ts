import type { Fen } from '../money/fen';
import { balancedEntries, type LedgerEntry } from './entries';

/** A guest has paid in advance, and the house adds its bonus. */
export function topUpEntries(pay: Fen, bonus: Fen): LedgerEntry[] {
  return balancedEntries({
    'wechat-clearing': pay,
    'stored-value-principal': -pay,
    'stored-value-bonus': -bonus,
    'bonus-given': bonus,
  });
}

/** A guest has bought a card, which is owed to whoever has its code. */
export function giftCardSoldEntries(amount: Fen): LedgerEntry[] {
  return balancedEntries({ 'wechat-clearing': amount, 'gift-cards': -amount });
}

/** The card is in somebody's balance now. */
export function giftCardRedeemedEntries(amount: Fen): LedgerEntry[] {
  return balancedEntries({ 'gift-cards': amount, 'stored-value-principal': -amount });
}

/** The buyer gives a card back that nobody has redeemed: the money is owed to the buyer instead. */
export function giftCardReturnedEntries(amount: Fen): LedgerEntry[] {
  return balancedEntries({ 'gift-cards': amount, 'refunds-payable': -amount });
}

/** Principal is promised back to the guest; the bonus that is given up with it was never a cost. */
export function accountRefundEntries(principal: Fen, forfeited: Fen): LedgerEntry[] {
  return balancedEntries({
    'stored-value-principal': principal,
    'refunds-payable': -principal,
    'stored-value-bonus': forfeited,
    'bonus-given': -forfeited,
  });
}
