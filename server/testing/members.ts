import type { StaffInput } from '../../contract/staff';
import type { MemberRulesDraft } from '../../domain/membership/member-rules';
import { dataOf } from './act';
import { freshId } from './furnish';
import type { House } from './house';

const text = (zh: string) => ({ zh, en: zh });
const level = { pointsPercent: 100, hasMemberPrice: true, birthdayCoupon: null, freeDishId: null };

/** Three levels at ¥0, ¥100 and ¥300, a month long; no gifts. A test names what is different. */
export const draftRules: MemberRulesDraft = {
  levels: [
    { id: 'neighbour', name: text('街坊'), threshold: 0, ...level },
    { id: 'regular', name: text('熟客'), threshold: 10_000, ...level },
    { id: 'old-friend', name: text('老友'), threshold: 30_000, ...level },
  ],
  keepDays: 90,
  noticeDays: 14,
  graceDays: 7,
  welcome: { isOn: false, points: 0, coupon: null },
  birthday: { isOn: false, daysAhead: 7, points: 0 },
  signIn: { isOn: false, points: 0, bonuses: [] },
  giftsEndAfterDays: 365,
};

/** The owner saves rules, whatever version stands. */
export async function saveRules(
  house: House,
  { ownerId, storeId }: { readonly ownerId: string; readonly storeId: string },
  overrides: Partial<MemberRulesDraft> = {},
) {
  const { rules } = dataOf(await house.staff(ownerId, 'viewMemberRules', { storeId }));
  const draft = { ...draftRules, ...overrides };
  const input = { storeId, version: rules.version, rules: draft } as StaffInput<'saveMemberRules'>;
  return dataOf(await house.staff(ownerId, 'saveMemberRules', input)).rules;
}

/** A colleague scans the code that a guest shows. */
export async function scanGuest(house: House, openid: string, storeId: string, guestId: string) {
  const { code } = dataOf(await house.guest(guestId, 'showMemberCode', {}));
  return dataOf(await house.staff(openid, 'scanMemberCode', { storeId, code }));
}

/** A coupon for one bowl of noodles. */
export function giveDish(house: House, guestId: string, nowMs: number): string {
  const _id = freshId('gift-');
  house.database.seedMany('coupons', [
    {
      ...{ _id, guestId, orderId: null, status: 'available', name: text('老友：面一份') },
      ...{ benefit: { kind: 'amount-off', amount: 2800 }, minimumSpend: 0, dishIds: ['noodles'] },
      ...{ dishName: text('面'), storeIds: [], modes: [], validFromMs: 0, validUntilMs: nowMs + 86_400_000 },
    },
  ]);
  return _id;
}
