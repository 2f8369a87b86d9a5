import { capturedEntries } from '../ledger/bill-rules';
import { movedCashEntries } from '../ledger/drawer-rules';
import { refundArrivedEntries, returnEntries, strayEntries } from '../ledger/posting-rules';
import { accountRefundEntries, topUpEntries } from '../ledger/stored-value-rules';
import { takingsOf } from './takings';

const sale = [
  { account: 'wechat-clearing', amount: 3000 },
  { account: 'stored-value-principal', amount: 800 },
  { account: 'stored-value-bonus', amount: 200 },
  { account: 'dishes', amount: -4000 },
] as const;

test('a shift took what guests paid by each means, less what it promised back', () => {
  const takings = takingsOf([
    { _id: 'sale:one', entries: sale },
    { _id: 'capture:b-1:two', entries: capturedEntries(5000, 'cash') },
    { _id: 'capture:b-2:two', entries: capturedEntries(700, 'wechat-clearing') },
    {
      _id: 'return:r-1',
      entries: returnEntries({
        money: 1000,
        pointsWorth: 50,
        couponWorth: 0,
        stored: { principal: 300, bonus: 0 },
      }),
    },
  ]);
  expect(takings).toEqual({
    ...{ orders: 1, wechat: 3700, storedValue: 1000, cash: 5000, refunded: 1300, refunds: 1 },
    net: 8400,
  });
});

test('a refund counts once, when it is promised, and money for nothing comes to nothing', () => {
  const takings = takingsOf([
    { _id: 'stray:two', entries: strayEntries(990) },
    { _id: 'arrival:two', entries: refundArrivedEntries(990, 'wechat-clearing') },
  ]);
  expect(takings).toMatchObject({ wechat: 990, refunded: 990, refunds: 1, net: 0 });
});

test('a top-up is money taken, and what is given back of a balance is money promised', () => {
  expect(takingsOf([{ _id: 'top-up:t', entries: topUpEntries(20_000, 2_000) }]).net).toBe(20_000);
  const back = takingsOf([{ _id: 'account-refund:t', entries: accountRefundEntries(5000, 500) }]);
  expect(back).toMatchObject({ storedValue: 0, refunded: 5000, net: -5000 });
});

test('cash that a colleague brings or finds is not taken from guests', () => {
  const entries = movedCashEntries('paid-in', 4000);
  expect(takingsOf([{ _id: 'drawer:s:1', entries }])).toMatchObject({ cash: 0, net: 0 });
});
