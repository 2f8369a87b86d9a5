import type { Mutant } from './mutant';

export const rewardMutants: readonly Mutant[] = [
  {
    name: 'exchange-for-nothing',
    sentence: 'Something of the points shop is given, and no points are taken.',
    file: 'server/rewards/take-reward.ts',
    search: 'if (points === 0) return [];',
    replacement: 'if (points >= 0) return [];',
  },
  {
    name: 'each-tap-exchanges',
    sentence: 'The id of an exchange no longer follows from the request id.',
    file: 'server/rewards/take-reward.ts',
    search: 'orderIdFor(guestId, `reward ${input.requestId}`)',
    replacement: 'orderIdFor(guestId, services.newId())',
  },
  {
    name: 'one-reward-too-many',
    sentence: 'The last one of an offer is given once more.',
    file: 'domain/rewards/reward-supply.ts',
    search: 'taken < shareOf(supply.quantity, supply.trays, tray)',
    replacement: 'taken <= shareOf(supply.quantity, supply.trays, tray)',
  },
  {
    name: 'one-more-for-each-guest',
    sentence: 'A guest takes one more of an offer than one may have.',
    file: 'server/rewards/take-reward.ts',
    search: 'if (taken >= offer.perGuest)',
    replacement: 'if (taken > offer.perGuest)',
  },
  {
    name: 'returned-reward-keeps-its-place',
    sentence: 'An exchange is given back, and its place on the tray stays taken.',
    file: 'server/rewards/return-reward.ts',
    search: 'await countOnTray(transaction, { offerId, tray }, { taken: -1, points: -price });',
    replacement: 'void countOnTray, void tray, void price;',
  },
  {
    name: 'returned-coupon-stays-good',
    sentence: 'A coupon of the points shop is given back for its points and can still be used.',
    file: 'server/rewards/return-reward.ts',
    search: "await transaction.update('coupons', taking._id, { status: revoked });",
    replacement: 'void revoked;',
  },
  {
    name: 'voucher-looked-at-before',
    sentence: 'Two colleagues who looked at a voucher in one moment both hand its dish over.',
    file: 'server/rewards/redeem-voucher.ts',
    search: "const taking = await transaction.get('rewardTakings', found._id);",
    replacement: "const taking = await services.database.get('rewardTakings', found._id);",
  },
  {
    name: 'lapsed-points-return',
    sentence: 'A voucher that nobody came for returns its points, whatever its offer says.',
    file: 'server/rewards/return-reward.ts',
    search: "if (taking.whenExpired === 'points-return') await",
    replacement: 'await',
  },
  {
    name: 'giver-keeps-the-coupon',
    sentence: 'A friend opens a present, and the giver has the coupon as well.',
    file: 'server/rewards/give-coupon.ts',
    search: "claimedBy: guestId });\n    await transaction.update('coupons', coupon._id, { status });",
    replacement: 'claimedBy: guestId });',
  },
  {
    name: 'present-is-given-on',
    sentence: 'What came as a present can be given on.',
    file: 'server/rewards/give-coupon.ts',
    search: 'status: _status, isGiftable: _giftable, ...rest }',
    replacement: 'status: _status, ...rest }',
  },
  {
    name: 'unwrapped-present-opens',
    sentence: 'A present is taken back, and its link stays good.',
    file: 'server/rewards/give-coupon.ts',
    search: "await transaction.update('couponGifts', gift._id, { status: giftStatus });",
    replacement: '',
  },
  {
    name: 'circle-closes-at-once',
    sentence: 'Two guests who read each other’s code in one moment both count as brought by the other.',
    file: 'server/rewards/accept-invite.ts',
    search: "await transaction.set('inviters', { ...own, reliedOn: own.reliedOn + 1 });",
    replacement: 'void own;',
  },
  {
    name: 'signed-twice-a-day',
    sentence: 'A guest signs in twice on one business day.',
    file: 'domain/membership/sign-in.ts',
    search: 'dayNumberOf(day) <= dayNumberOf(last)) return null;',
    replacement: 'dayNumberOf(day) < dayNumberOf(last)) return null;',
  },
];

/** Dishes that are ordered for a table that is kept. */
export const dishesAheadMutants: readonly Mutant[] = [
  {
    name: 'held-dishes-on-the-board',
    sentence: 'The kitchen sees dishes before their party sits down.',
    file: 'server/kitchen/ticket.ts',
    search: 'isOpen: !isFinal(order.status) && !isHeld(order),',
    replacement: 'isOpen: !isFinal(order.status),',
  },
  {
    name: 'dishes-stay-held',
    sentence: 'A party sits down, and the kitchen does not hear of what it ordered ahead.',
    file: 'server/reservations/seat-reservation.ts',
    search: 'await releaseDishes(transaction, seated, nowMs);',
    replacement: 'void releaseDishes;',
  },
  {
    name: 'dishes-of-nobody',
    sentence: 'A table is given up, and what was paid for its dishes stays with the house.',
    file: 'server/reservations/end-reservation.ts',
    search: 'const fault = await cancelDishes(transaction, reservation, { by: endedBy[event], nowMs });',
    replacement: 'const fault = (void cancelDishes, void endedBy, null);',
  },
  {
    name: 'late-dishes-forgotten',
    sentence: 'Dishes that are paid for after their table was given up wait for ever.',
    file: 'server/reservations/settle-held-order.ts',
    search: "else return cancelDishes(transaction, { orderIds }, { by: 'guest', nowMs });",
    replacement: '',
  },
];
