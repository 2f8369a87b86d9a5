import type { StaffAnswers } from '../../../contract/staff';
import { accounts, type Account } from '../../../domain/ledger/account';
import { DayMoney } from './day-money';

let asked = 0;
let moves: Partial<Record<Account, number>>;

jest.mock('../../platform/cloud', () => ({
  callStaff: () => {
    asked += 1;
    const byAccount = accounts.map((account) => ({ account, amount: moves[account] ?? 0 }));
    const data: StaffAnswers['moneyOfDay'] = { day: '2026-05-16', postings: 3, isComplete: true, byAccount };
    return Promise.resolve({ ok: true, data });
  },
}));

beforeEach(() => {
  asked = 0;
  moves = {};
});

test('nothing is asked while the books are folded away', async () => {
  const money = new DayMoney('wutong');
  await money.refresh();
  expect(asked).toBe(0);
  money.toggle();
  await money.refresh();
  expect(asked).toBeGreaterThan(0);
});

test('what was sold and where it went are two sides of the same sum', async () => {
  moves = {
    ...{ dishes: -13_300, packing: -200, coupon: 800, points: 630, 'member-price': 400 },
    ...{ 'wechat-clearing': 9_270, 'refunds-payable': -1_500, cash: -500, returns: 4_400 },
  };
  const money = new DayMoney('wutong');
  money.toggle();
  await money.refresh();
  expect(money.sold).toEqual([
    { account: 'dishes', amount: 13_300 },
    { account: 'packing', amount: 200 },
  ]);
  expect(money.soldSum).toBe(13_500);
  expect(money.wentSum).toBe(13_500);
  expect(money.went.map(({ account }) => account)).not.toContain('rounding');
});
