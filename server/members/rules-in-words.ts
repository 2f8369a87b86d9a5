import type { CouponGift, MemberLevel, MemberRules } from '../../domain/membership/member-rules';

/** Rules as one line of the audit. */
export function rulesInWords(rules: MemberRules): string {
  const { keepDays, noticeDays, graceDays, welcome, birthday, signIn } = rules;
  const bonuses = signIn.bonuses.map(({ day, points }) => `day ${day} +${points}`);
  return [
    ...rules.levels.map(levelInWords),
    `kept ${keepDays} days, told ${noticeDays} before, grace ${graceDays}`,
    `welcome ${welcome.isOn ? `${welcome.points} points${couponInWords(welcome.coupon)}` : 'off'}`,
    `birthday ${birthday.isOn ? `${birthday.points} points ${birthday.daysAhead} days ahead` : 'off'}`,
    `sign-in ${signIn.isOn ? [`${signIn.points} points`, ...bonuses].join(' ') : 'off'}`,
  ].join('; ');
}

function levelInWords(level: MemberLevel): string {
  const { name, threshold, pointsPercent, hasMemberPrice, birthdayCoupon, freeDish } = level;
  const price = hasMemberPrice ? 'member price' : 'list price';
  const dish = freeDish === null ? '' : `, monthly ${freeDish.name.zh}`;
  const birthday = birthdayCoupon === null ? '' : `, birthday${couponInWords(birthdayCoupon)}`;
  return `${name.zh} from ${threshold} fen: ${pointsPercent}% points, ${price}${birthday}${dish}`;
}

function couponInWords(coupon: CouponGift | null): string {
  return coupon === null ? '' : ` ${coupon.amount} off ${coupon.minimumSpend} fen`;
}
