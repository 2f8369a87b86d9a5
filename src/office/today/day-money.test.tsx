import type { StaffAnswers } from '../../../contract/staff';
import { accounts, type Account } from '../../../domain/ledger/account';
import { DayMoney } from './day-money';

let asked = 0;
let daysAsked: number[] = [];
let moves: Partial<Record<Account, number>>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (_action: string, input: { readonly days: number }) => {
    asked += 1;
    daysAsked.push(input.days);
    const byAccount = accounts.map((account) => ({ account, amount: moves[account] ?? 0 }));
    const days = { firstDay: '2026-05-16', day: '2026-05-16' };
    const data: StaffAnswers['moneyOfDay'] = { ...days, postings: 3, isComplete: true, byAccount };
    return Promise.resolve({ ok: true, data });
  },
}));

beforeEach(() => {
  asked = 0;
  daysAsked = [];
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

test('an owner looks back over a week or a month, and the sums of other days are gone at once', async () => {
  const money = new DayMoney('wutong');
  money.toggle();
  await money.refresh();
  const look = money.look(7);
  expect(money.money).toBeNull();
  await look;
  expect(daysAsked.at(-1)).toBe(7);
  expect(money.money).not.toBeNull();
});
