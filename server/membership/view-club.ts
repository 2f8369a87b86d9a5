import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { fallsAtMs, levelOf, nextLevel, standingNow } from '../../domain/membership/member-standing';
import { noSignIns, streakOn } from '../../domain/membership/sign-in';
import { businessDay } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import { welcomeCause } from './claim-welcome';
import { wasGiven } from './gifts';
import { readMember } from './read-member';
import { readMemberRules } from './member-rules-document';
import { birthdayView } from './set-birthday';
import { spentInYear } from './spending';

/** Everything that the pages of the club show, in one answer. */
export async function viewClub(
  services: Services,
  guestId: string,
  { storeId }: GuestInput<'viewClub'>,
): Promise<GuestAnswers['viewClub'] | Refused> {
  const { database } = services;
  const nowMs = services.nowMs();
  const gift = { guestId, cause: welcomeCause };
  const [store, rules, guest, member, signIns, isWelcomed] = await Promise.all([
    database.get('stores', storeId),
    readMemberRules(database),
    database.get('guests', guestId),
    readMember(database, guestId, nowMs),
    database.get('signIns', guestId),
    wasGiven(database, 'welcome', gift),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const spent = Math.max(0, spentInYear(guest?.spending ?? [], nowMs));
  const standing = standingNow(rules, guest?.standing, spent, nowMs);
  const level = levelOf(rules, standing);
  const next = nextLevel(rules, level);
  const today = businessDay(store.hours, nowMs);
  const { welcome, birthday, signIn } = rules;
  const { days, streak } = signIns ?? noSignIns;
  return {
    ...{ levels: rules.levels, keepDays: rules.keepDays, noticeDays: rules.noticeDays },
    levelId: level.id,
    sinceMs: standing.sinceMs,
    untilMs: standing.untilMs,
    fallsAtMs: standing.toldAtMs === null ? null : fallsAtMs(rules, standing),
    missingToKeep: level.threshold === 0 ? 0 : Math.max(0, level.threshold - spent),
    missingToRise: next === null ? null : Math.max(0, next.threshold - spent),
    spentInYear: spent,
    ...{ points: member.points, pointsEndingSoon: member.pointsEndingSoon },
    pointsEndAtMs: member.pointsEndAtMs,
    coupons: member.coupons.length,
    welcome: welcome.isOn && !isWelcomed ? { points: welcome.points, coupon: welcome.coupon } : null,
    birthday: { ...birthday, ...birthdayView(guest) },
    signIn: { ...signIn, today, days, streak: streakOn({ days, streak }, today) },
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs,
  };
}
