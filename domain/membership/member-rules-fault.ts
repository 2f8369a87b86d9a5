import type { MemberRules } from './member-rules';

/** Why rules cannot be as they were written; what is merely too large or too small the wire refuses before. */
export type MemberRulesFault =
  | 'FIRST_LEVEL_NOT_FREE'
  | 'LEVELS_NOT_RISING'
  | 'LEVEL_GIVES_LESS'
  | 'LEVEL_TWICE'
  | 'NOTICE_TOO_LONG'
  | 'BONUS_DAY_TWICE'
  | 'WELCOME_EMPTY'
  | 'SIGN_IN_EMPTY'
  | 'BIRTHDAY_EMPTY';

/** The first thing that makes no sense; null when everything does. */
export function faultOfMemberRules(rules: Omit<MemberRules, 'version'>): MemberRulesFault | null {
  return faultOfLevels(rules) ?? faultOfGifts(rules);
}

function faultOfLevels({
  levels,
  keepDays,
  noticeDays,
}: Omit<MemberRules, 'version'>): MemberRulesFault | null {
  if (levels[0]?.threshold !== 0) return 'FIRST_LEVEL_NOT_FREE';
  if (new Set(levels.map(({ id }) => id)).size < levels.length) return 'LEVEL_TWICE';
  const steps = levels.slice(1).map((level, index) => ({ below: levels[index] ?? level, level }));
  if (steps.some(({ below, level }) => level.threshold <= below.threshold)) return 'LEVELS_NOT_RISING';
  const givesLess = steps.some(
    ({ below, level }) =>
      level.pointsPercent < below.pointsPercent || (below.hasMemberPrice && !level.hasMemberPrice),
  );
  if (givesLess) return 'LEVEL_GIVES_LESS';
  return noticeDays >= keepDays ? 'NOTICE_TOO_LONG' : null;
}

/** A gift that is on and gives nothing is a promise that nobody keeps. */
function faultOfGifts({
  levels,
  welcome,
  birthday,
  signIn,
}: Omit<MemberRules, 'version'>): MemberRulesFault | null {
  const days = signIn.bonuses.map(({ day }) => day);
  if (new Set(days).size < days.length) return 'BONUS_DAY_TWICE';
  if (welcome.isOn && welcome.points === 0 && welcome.coupon === null) return 'WELCOME_EMPTY';
  if (signIn.isOn && signIn.points === 0 && signIn.bonuses.every(({ points }) => points === 0)) {
    return 'SIGN_IN_EMPTY';
  }
  const hasBirthday = birthday.points > 0 || levels.some(({ birthdayCoupon }) => birthdayCoupon !== null);
  return birthday.isOn && !hasBirthday ? 'BIRTHDAY_EMPTY' : null;
}
