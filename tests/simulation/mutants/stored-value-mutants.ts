import type { Mutant } from './mutant';

export const storedValueMutants: readonly Mutant[] = [
  {
    name: 'balance-spent-twice',
    sentence: 'An order pays out of the balance, and the balance stays what it was.',
    file: 'server/stored-value/account.ts',
    search: "await transaction.set('storedValueAccounts', { _id: entry.guestId, ...after });",
    replacement:
      "await transaction.set('storedValueAccounts', { _id: entry.guestId, ...(entry.kind === 'spend' ? before : after) });",
  },
  {
    name: 'balance-read-outside',
    sentence: 'Two orders at once both take the same balance, which was read before.',
    file: 'server/stored-value/account.ts',
    search: '  const before = await readAccount(transaction, guestId);\n  const spent',
    replacement:
      '  const seen = await readAccount(transaction, guestId);\n  const before = { principal: seen.principal + amount, bonus: seen.bonus };\n  const spent',
  },
  {
    name: 'bonus-refunded-as-money',
    sentence: 'A guest who takes the principal out keeps the bonus.',
    file: 'domain/stored-value/refund-account.ts',
    search: 'return remainder === 0 ? quotient : quotient + 1;',
    replacement: 'return (void quotient, void remainder, 0);',
  },
  {
    name: 'top-up-refunded-again',
    sentence: 'A top-up does not remember what of it went back.',
    file: 'server/stored-value/refund-stored-value.ts',
    search: "await transaction.update('topUps', topUp._id, { refunded: topUp.refunded + amount });",
    replacement: '',
  },
  {
    name: 'gift-card-redeemed-twice',
    sentence: 'A card that somebody has redeemed is redeemed by somebody else.',
    file: 'server/stored-value/redeem-gift-card.ts',
    search: "if (card.redeemedBy !== null) return new Refused('GIFT_CARD_REDEEMED');",
    replacement: '',
  },
  {
    name: 'gift-card-not-marked',
    sentence: 'A card that was redeemed is not marked, and its money is owed twice.',
    file: 'server/stored-value/redeem-gift-card.ts',
    search: "await transaction.update('giftCards', _id, { redeemedBy: guestId, redeemedAtMs: nowMs });",
    replacement: '',
  },
  {
    name: 'card-returned-by-an-old-look',
    sentence: 'A card that a friend redeems in the same moment is given back, and its money goes both ways.',
    file: 'server/stored-value/return-gift-card.ts',
    search: "const card = await transaction.get('giftCards', code);",
    replacement: "const card = await services.database.get('giftCards', code);",
  },
  {
    name: 'own-gift-card-redeemed',
    sentence: 'A guest redeems the card that is meant for a friend.',
    file: 'server/stored-value/redeem-gift-card.ts',
    search: "if (card.buyerId === guestId) return new Refused('GIFT_CARD_OWN');",
    replacement: '',
  },
  {
    name: 'top-up-paid-twice',
    sentence: 'A notification that comes twice fills the balance twice.',
    file: 'server/stored-value/settle-top-up.ts',
    search: "if (topUp.status === 'paid' || topUp.status === 'stray') return { kind: 'repeated' };",
    replacement: '',
  },
  {
    name: 'late-top-up-fills-the-balance',
    sentence: 'Money for a top-up that has ended is booked and sent back as well.',
    file: 'server/stored-value/settle-top-up.ts',
    search: "    return { kind: 'stray' };\n",
    replacement: '',
  },
  {
    name: 'each-tap-tops-up',
    sentence: 'Each tap on a top-up begins another one.',
    file: 'server/stored-value/begin-top-up.ts',
    search: "...{ _id: topUpIdFor(guestId, input.requestId), guestId, kind: 'balance', amount, bonus },",
    replacement:
      "...{ _id: topUpIdFor(guestId, services.newId()), guestId, kind: 'balance', amount, bonus },",
  },
  {
    name: 'balance-of-an-expired-order-kept',
    sentence: 'An order that nobody paid keeps what it took out of the balance.',
    file: 'server/ordering/release-hold.ts',
    search: 'await releaseStoredValue(transaction, order, nowMs);',
    replacement: 'void releaseStoredValue;',
  },
  {
    name: 'top-up-not-posted',
    sentence: 'A balance is filled, and the ledger does not know.',
    file: 'server/stored-value/settle-top-up.ts',
    search: 'await post(transaction, posting(topUp, `top-up:${_id}`, topUpEntries(amount, bonus), nowMs));',
    replacement: 'void topUpEntries;',
  },
  {
    name: 'due-top-up-released-first',
    sentence: 'A top-up is ended although WeChat Pay does not say that nobody can pay it.',
    file: 'server/clock/close-due-top-ups.ts',
    search: "if (ended === 'closed') await expireTopUp(services, topUp._id);",
    replacement: "if (ended !== 'paid') await expireTopUp(services, topUp._id);",
  },
];
