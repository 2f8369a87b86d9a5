import fc from 'fast-check';
import { quoteCart } from '../pricing/quote-cart';
import { quoteInputs } from '../testing/arbitrary-quote-input';
import { balancedEntries, sumByAccount } from './entries';
import { refundArrivedEntries, returnEntries, saleEntries, strayEntries } from './posting-rules';
import {
  accountRefundEntries,
  giftCardRedeemedEntries,
  giftCardSoldEntries,
  topUpEntries,
} from './stored-value-rules';

test('every sale is balanced: what was taken and what was given away are what was sold', () => {
  fc.assert(
    fc.property(quoteInputs, (input) => {
      const quote = quoteCart(input);
      const sums = sumByAccount(saleEntries(quote.lines));
      expect(sums['wechat-clearing'] ?? 0).toBe(quote.payable);
      const sold = (sums.dishes ?? 0) + (sums.packing ?? 0) + (sums.delivery ?? 0);
      expect(sold + quote.payable + quote.saved).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test('money that came, was owed back and arrived leaves nothing behind', () => {
  const all = [...strayEntries(990), ...refundArrivedEntries(990, 'wechat-clearing')];
  expect(sumByAccount(all)).toEqual({ 'wechat-clearing': 0, 'refunds-payable': 0 });
});

test('a whole return takes back the sale but for the prices that members pay anyway', () => {
  expect(returnEntries({ money: 1500, pointsWorth: 100, couponWorth: 200 })).toEqual([
    { account: 'refunds-payable', amount: -1500 },
    { account: 'coupon', amount: -200 },
    { account: 'points', amount: -100 },
    { account: 'returns', amount: 1800 },
  ]);
});

test('a posting that makes money appear is a bug and says which', () => {
  expect(() => balancedEntries({ 'wechat-clearing': 100, dishes: -99 })).toThrow(
    'a posting must sum to zero, but this one sums to 1 fen: wechat-clearing 100, dishes -99',
  );
  expect(() => balancedEntries({ cash: 0.5, dishes: -0.5 })).toThrow('whole number of fen');
});

test('money paid in advance, spent, put back and given back leaves nothing behind', () => {
  const all = [
    ...topUpEntries(20_000, 2_000),
    ...giftCardSoldEntries(10_000),
    ...giftCardRedeemedEntries(10_000),
    ...accountRefundEntries(30_000, 2_000),
    ...refundArrivedEntries(30_000, 'wechat-clearing'),
  ];
  expect(Object.values(sumByAccount(all)).every((amount) => amount === 0)).toBe(true);
});
