import type { MemberRules } from '../../domain/membership/member-rules';
import { nextBirthday } from '../../domain/membership/birthday';
import { levelOf, standingAtClock, standingNow } from '../../domain/membership/member-standing';
import { businessDayNumber } from '../../domain/store-hours/business-day';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import type { Transaction } from '../wechat/database';
import { giveFreeDish, monthAt } from './free-dish';
import { giveGiftCoupon, giveGiftPoints, wasGiven } from './gifts';
import type { GuestDocument } from './guest-document';
import { memberDueAtMs } from './member-due';
import {
  birthdayNews,
  endingNews,
  fallenNews,
  memberNewsEntry,
  risenNews,
  type NewsFrom,
} from './member-news';
import { spentInYear } from './spending';

/** A birthday of which the clock hears so late still brings its gift. */
const daysLate = 7;
const minuteMs = 60_000;

export interface Tending {
  readonly rules: MemberRules;
  /** In whose name the house writes, and whose days it counts by. */
  readonly from: NewsFrom;
  readonly nowMs: number;
}

/** Does with one guest what time brings: level, free dish of the month, birthday. Done twice, it does nothing more. */
export async function tendMember(transaction: Transaction, guestId: string, tending: Tending): Promise<void> {
  const guest = await transaction.get('guests', guestId);
  if (!guest) return;
  const { rules, from, nowMs } = tending;
  const spent = spentInYear(guest.spending, nowMs);
  const before = standingNow(rules, guest.standing, spent, nowMs);
  const { standing, change } = standingAtClock(rules, before, spent, nowMs);
  const level = levelOf(rules, standing);
  const news = {
    risen: () => risenNews(level),
    fallen: () => fallenNews(level),
    ending: () => endingNews(level, Math.max(0, level.threshold - spent)),
    renewed: () => null,
  };
  const told = change === null ? null : news[change]();
  if (told) {
    const cause = `${change} ${standing.sinceMs} ${standing.toldAtMs}`;
    await transaction.add('outbox', memberNewsEntry(from, { ...told, guestId, cause, nowMs }));
  }
  await giveFreeDish(transaction, level, { guestId, clock: from.dayClock, nowMs });
  const freeDishMonth = level.freeDish ? monthAt(from.dayClock, nowMs) : (guest.freeDishMonth ?? null);
  const due = memberDueAtMs(rules, { standing, freeDishMonth }, from.dayClock, nowMs);
  await transaction.update('guests', guestId, {
    ...{ standing, freeDishMonth, memberRulesVersion: rules.version },
    ...(await giveBirthday(transaction, guest, tending)),
    memberDueAtMs: due === null ? null : Math.max(due, nowMs + minuteMs),
  });
}

/** Gives the gift of a birthday that is near, and yields when the next one is. */
async function giveBirthday(
  transaction: Transaction,
  guest: GuestDocument,
  { rules, from, nowMs }: Tending,
): Promise<Pick<GuestDocument, 'nextBirthday' | 'lastBirthdayGift'>> {
  const { birthday, nextBirthday: next } = guest;
  if (!rules.birthday.isOn || !birthday || next === undefined) return {};
  const today = businessDayNumber(from.dayClock, nowMs);
  const day = dayNumberOf(next);
  if (day - today > rules.birthday.daysAhead) return {};
  if (today - day > daysLate) return { nextBirthday: dayText(nextBirthday(birthday.monthDay, today, null)) };
  const gift = { guestId: guest._id, cause: `birthday ${next.slice(0, 4)}`, nowMs };
  if (!(await wasGiven(transaction, 'birthday', gift))) {
    const { birthdayCoupon } = levelOf(
      rules,
      standingNow(rules, guest.standing, spentInYear(guest.spending, nowMs), nowMs),
    );
    await giveGiftPoints(transaction, rules, { ...gift, kind: 'birthday', points: rules.birthday.points });
    if (birthdayCoupon) {
      const goodForDays = birthdayCoupon.goodForDays + Math.max(0, day - today);
      await giveGiftCoupon(transaction, {
        ...{ ...gift, clock: from.dayClock, coupon: { ...birthdayCoupon, goodForDays } },
        name: { zh: '生日礼券', en: 'Birthday gift' },
      });
    }
    const cause = `told ${gift.cause}`;
    const told = { ...birthdayNews(), guestId: guest._id, cause, nowMs };
    if (birthdayCoupon || rules.birthday.points > 0) {
      await transaction.add('outbox', memberNewsEntry(from, told));
    }
  }
  return {
    nextBirthday: dayText(nextBirthday(birthday.monthDay, today, day)),
    lastBirthdayGift: next,
  };
}
