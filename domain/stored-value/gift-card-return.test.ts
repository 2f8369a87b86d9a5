import { giftCardReturnableForMs, giftCardReturnableUntilMs } from './gift-card-return';

const card = { boughtAtMs: 1_000, redeemedAtMs: null, returnedAtMs: null };

test('a card can be given back while nobody has redeemed it, up to a moment that is named', () => {
  const untilMs = 1_000 + giftCardReturnableForMs;
  expect(giftCardReturnableUntilMs(card, 1_000)).toBe(untilMs);
  expect(giftCardReturnableUntilMs(card, untilMs - 1)).toBe(untilMs);
  expect(giftCardReturnableUntilMs(card, untilMs)).toBeNull();
});

test('a card that was redeemed, or given back before, cannot be given back', () => {
  expect(giftCardReturnableUntilMs({ ...card, redeemedAtMs: 2_000 }, 3_000)).toBeNull();
  expect(giftCardReturnableUntilMs({ ...card, returnedAtMs: 2_000 }, 3_000)).toBeNull();
});
