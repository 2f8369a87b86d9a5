import fc from 'fast-check';
import { giftCardCode, readGiftCardCode, shownGiftCardCode } from './gift-card-code';
import { addMeans, noMeans, splitPayment, splitRefund, sumOfMeans, type Means } from './means';
import { refundAccount } from './refund-account';
import {
  addStoredValue,
  balanceOf,
  noStoredValue,
  partOf,
  subtractStoredValue,
  type StoredValue,
} from './stored-value';

/** Paid 200, got 20. */
const account: StoredValue = { principal: 20_000, bonus: 2_000 };

const fen = fc.integer({ min: 0, max: 500_000 });
const accounts: fc.Arbitrary<StoredValue> = fc.record({ principal: fen, bonus: fen });
const paidOrders: fc.Arbitrary<Means> = fc.record({ wechat: fen, principal: fen, bonus: fen });

test('of 220.00 that cost 200.00, a meal for 110.00 takes half of each', () => {
  expect(splitPayment(11_000, 11_000, account)).toEqual({ wechat: 0, principal: 10_000, bonus: 1_000 });
});

test('what the balance does not pay, WeChat Pay does; the odd fen is bonus', () => {
  expect(splitPayment(4_000, 1_001, account)).toEqual({ wechat: 2_999, principal: 910, bonus: 91 });
  expect(splitPayment(1, 1, account)).toEqual({ wechat: 0, principal: 0, bonus: 1 });
});

test('nobody pays with more than there is, or more than the order costs', () => {
  expect(splitPayment(30_000, 22_001, account)).toBeNull();
  expect(splitPayment(1_000, 1_001, account)).toBeNull();
  expect(partOf(account, -1)).toBeNull();
  expect(() => subtractStoredValue(account, { principal: 0, bonus: 2_001 })).toThrow('were taken from');
});

test('in whatever steps a balance is spent, the steps sum to it, and no part falls below zero', () => {
  fc.assert(
    fc.property(accounts, fc.array(fen, { maxLength: 8 }), (before, amounts) => {
      let left = before;
      let spent = noStoredValue;
      for (const amount of [...amounts, balanceOf(left)]) {
        const part = partOf(left, Math.min(amount, balanceOf(left))) ?? noStoredValue;
        left = subtractStoredValue(left, part);
        spent = addStoredValue(spent, part);
      }
      const rest = partOf(left, balanceOf(left)) ?? noStoredValue;
      expect(addStoredValue(spent, rest)).toEqual(before);
    }),
  );
});

test('money of a mixed order goes back through WeChat Pay first, then into the balance as it was taken', () => {
  const paid = { wechat: 1_000, principal: 910, bonus: 91 };
  const first = splitRefund(paid, noMeans, 1_500);
  expect(first).toEqual({ wechat: 1_000, principal: 454, bonus: 46 });
  expect(splitRefund(paid, first, 501)).toEqual({ wechat: 0, principal: 456, bonus: 45 });
});

test('in whatever steps an order is refunded, each means gets back exactly what it paid', () => {
  fc.assert(
    fc.property(paidOrders, fc.array(fen, { maxLength: 8 }), (paid, amounts) => {
      let returned = noMeans;
      const rest = () => sumOfMeans(paid) - sumOfMeans(returned);
      for (const amount of amounts) {
        const step = splitRefund(paid, returned, Math.min(amount, rest()));
        expect(sumOfMeans(step)).toBe(Math.min(amount, rest()));
        expect(Object.values(step).every((part) => part >= 0)).toBe(true);
        returned = addMeans(returned, step);
      }
      expect(addMeans(returned, splitRefund(paid, returned, rest()))).toEqual(paid);
    }),
  );
});

test('more than an order has left does not go back', () => {
  expect(() => splitRefund({ wechat: 1, principal: 1, bonus: 1 }, noMeans, 4)).toThrow('cannot go back');
});

test('a guest who leaves gets the principal back through the newest payments, and no bonus', () => {
  const topUps = [
    { id: 'newest', amount: 5_000, refunded: 1_000 },
    { id: 'spent', amount: 700, refunded: 700 },
    { id: 'oldest', amount: 20_000, refunded: 0 },
  ];
  expect(refundAccount({ principal: 10_000, bonus: 900 }, topUps)).toEqual({
    principal: 10_000,
    forfeited: 900,
    parts: [
      { id: 'newest', amount: 4_000 },
      { id: 'oldest', amount: 6_000 },
    ],
  });
});

test('principal that no payment can carry back stays, with its share of the bonus', () => {
  const refund = refundAccount({ principal: 10_000, bonus: 999 }, [{ id: 'a', amount: 4_000, refunded: 0 }]);
  expect(refund).toMatchObject({ principal: 4_000, forfeited: 400 });
  expect(refundAccount({ principal: 0, bonus: 999 }, [])).toEqual({ principal: 0, forfeited: 0, parts: [] });
});

test('a refund of an account never gives more than principal or payments have', () => {
  const topUps = fc.array(
    fc.record({ id: fc.uuid(), amount: fen, refunded: fen }).filter((each) => each.refunded <= each.amount),
  );
  fc.assert(
    fc.property(accounts, topUps, (before, payments) => {
      const { principal, forfeited, parts } = refundAccount(before, payments);
      const sum = parts.reduce((total, { amount }) => total + amount, 0);
      const carriable = payments.reduce((total, { amount, refunded }) => total + amount - refunded, 0);
      expect(sum).toBe(principal);
      expect(principal).toBe(Math.min(before.principal, carriable));
      expect(forfeited).toBeLessThanOrEqual(before.bonus);
      if (principal > 0 && principal === before.principal) expect(forfeited).toBe(before.bonus);
    }),
  );
});

test('a card code is read back however people write it, and nothing else is', () => {
  const code = giftCardCode('0123456789abcdef0123456789abcdef');
  expect(code).toHaveLength(20);
  expect(readGiftCardCode(` ${shownGiftCardCode(code)} `)).toBe(code);
  expect(readGiftCardCode(code.slice(1))).toBeNull();
  expect(readGiftCardCode('../../orders/12345678')).toBeNull();
});
