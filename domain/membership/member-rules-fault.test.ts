import { firstMemberRules, type MemberRules } from './member-rules';
import { faultOfMemberRules } from './member-rules-fault';

const coupon = { amount: 500, minimumSpend: 0, goodForDays: 30 };
const faultOf = (overrides: Partial<MemberRules>) =>
  faultOfMemberRules({ ...firstMemberRules, ...overrides });
const [first, second, third] = firstMemberRules.levels;
if (!first || !second || !third) throw new Error('the first rules have three levels');

test('the rules of a house that has saved none make sense', () => {
  expect(faultOf({})).toBeNull();
});

test.each([
  ['the first level costs something', { levels: [{ ...first, threshold: 1 }] }, 'FIRST_LEVEL_NOT_FREE'],
  ['two levels begin at the same sum', { levels: [first, { ...second, threshold: 0 }] }, 'LEVELS_NOT_RISING'],
  ['two levels are one', { levels: [first, { ...second, id: first.id }] }, 'LEVEL_TWICE'],
  ['a higher level earns less', { levels: [{ ...first, pointsPercent: 150 }, second] }, 'LEVEL_GIVES_LESS'],
  [
    'a higher level loses the member price',
    { levels: [first, { ...second, hasMemberPrice: false }] },
    'LEVEL_GIVES_LESS',
  ],
  ['the notice is longer than the level', { keepDays: 30, noticeDays: 30 }, 'NOTICE_TOO_LONG'],
  ['a welcome gives nothing', { welcome: { isOn: true, points: 0, coupon: null } }, 'WELCOME_EMPTY'],
  ['signing in gives nothing', { signIn: { isOn: true, points: 0, bonuses: [] } }, 'SIGN_IN_EMPTY'],
  [
    'one day has two bonuses',
    {
      signIn: {
        isOn: true,
        points: 1,
        bonuses: [
          { day: 7, points: 1 },
          { day: 7, points: 2 },
        ],
      },
    },
    'BONUS_DAY_TWICE',
  ],
  ['a birthday gives nothing', { birthday: { isOn: true, daysAhead: 7, points: 0 } }, 'BIRTHDAY_EMPTY'],
])('%s: the rules are refused', (_what, overrides, fault) => {
  expect(faultOf(overrides as Partial<MemberRules>)).toBe(fault);
});

test('a birthday coupon on one level is a gift', () => {
  const levels = [first, { ...second, birthdayCoupon: coupon }];
  expect(faultOf({ levels, birthday: { isOn: true, daysAhead: 7, points: 0 } })).toBeNull();
});
