import * as v from 'valibot';
import type { GuestTag } from '../domain/guest-care/guest-tag';
import type { Coupon } from '../domain/membership/coupon';
import {
  memberRulesLimits as limits,
  type CouponGift,
  type MemberRules,
} from '../domain/membership/member-rules';
import type { Fen } from '../domain/money/fen';
import type { LocalText } from '../domain/text/local-text';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
const within = ({ least, most }: { readonly least: number; readonly most: number }) => whole(least, most);
const points = whole(0, limits.points);
const levelWord = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20));

/** What a member does in the club; part of the function `guest`. */
export const guestMembershipInputs = {
  /** Levels, gifts and signatures, on the clock of the store. */
  viewClub: v.strictObject({ storeId: id }),
  /** The code of this minute. */
  showMemberCode: v.strictObject({}),
  /** For the store's business day, once. */
  signInToday: v.strictObject({ storeId: id }),
  claimWelcome: v.strictObject({ storeId: id }),
  /** `MM-DD`; it can be changed once a year. */
  setBirthday: v.strictObject({
    storeId: id,
    monthDay: v.pipe(v.string(), v.maxLength(10)),
  }),
} as const;

const couponGift = v.nullable(
  v.strictObject({
    amount: whole(1, limits.couponAmount),
    minimumSpend: whole(0, limits.couponAmount),
    goodForDays: within(limits.goodForDays),
  }),
);

const level = v.strictObject({
  id,
  name: v.strictObject({ zh: levelWord, en: levelWord }),
  threshold: whole(0, limits.threshold),
  pointsPercent: within(limits.pointsPercent),
  hasMemberPrice: v.boolean(),
  birthdayCoupon: couponGift,
  freeDishId: v.nullable(id),
});

const bonus = v.strictObject({ day: whole(2, limits.bonusDay), points });

/** Members at the counter and the rules for them; part of the function `staff`. */
export const staffMembershipInputs = {
  /** As it was scanned, or typed with spaces. */
  scanMemberCode: v.strictObject({ storeId: id, code: v.pipe(v.string(), v.maxLength(40)) }),
  /** The colleague's own, newest first. */
  listMemberScans: v.strictObject({ storeId: id }),
  /** The dish of a coupon, to the guest of a scan a moment ago. */
  handOutDish: v.strictObject({ storeId: id, scanId: id, couponId: id }),
  viewMemberRules: v.strictObject({ storeId: id }),
  /** Makes the next version of the one that was shown. */
  saveMemberRules: v.strictObject({
    storeId: id,
    version: whole(0, Number.MAX_SAFE_INTEGER),
    rules: v.strictObject({
      levels: v.pipe(v.array(level), v.minLength(limits.levels.least), v.maxLength(limits.levels.most)),
      keepDays: within(limits.keepDays),
      noticeDays: within(limits.noticeDays),
      graceDays: within(limits.graceDays),
      welcome: v.strictObject({ isOn: v.boolean(), points, coupon: couponGift }),
      birthday: v.strictObject({ isOn: v.boolean(), daysAhead: within(limits.daysAhead), points }),
      signIn: v.strictObject({
        isOn: v.boolean(),
        points,
        bonuses: v.pipe(v.array(bonus), v.maxLength(limits.bonuses)),
      }),
      giftsEndAfterDays: v.nullable(within(limits.giftsEndAfterDays)),
    }),
  }),
} as const;

/** How a guest's streak stands: the days of the last three months, oldest first. */
interface SignInState {
  readonly today: string;
  readonly days: readonly string[];
  readonly streak: number;
}

export interface GuestMembershipAnswers {
  viewClub: Pick<MemberRules, 'levels' | 'keepDays' | 'noticeDays'> & {
    readonly levelId: string;
    readonly sinceMs: number;
    /** When it is looked at whether the level is still deserved; null for the first level. */
    readonly untilMs: number | null;
    /** When the level goes if nothing more is paid; null while nobody was told so. */
    readonly fallsAtMs: number | null;
    readonly missingToKeep: Fen;
    /** Null on the highest level. */
    readonly missingToRise: Fen | null;
    readonly spentInYear: Fen;
    readonly points: number;
    readonly pointsEndingSoon: number;
    readonly pointsEndAtMs: number | null;
    /** How many coupons can be used; at most 50. */
    readonly coupons: number;
    /** Null when there is none, or it was taken. */
    readonly welcome: { readonly points: number; readonly coupon: CouponGift | null } | null;
    readonly birthday: MemberRules['birthday'] & {
      readonly monthDay: string | null;
      readonly changeableFromMs: number | null;
    };
    readonly signIn: MemberRules['signIn'] & SignInState;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  /** Ten digits, good until then and used once. */
  showMemberCode: { readonly code: string; readonly untilMs: number; readonly nowMs: number };
  /** What was given: 0 when the day was signed before. */
  signInToday: SignInState & { readonly points: number; readonly bonus: number };
  claimWelcome: { readonly points: number; readonly coupon: CouponGift | null };
  setBirthday: { readonly monthDay: string | null; readonly changeableFromMs: number | null };
}

/** A guest whose code a colleague has scanned. */
export interface MemberAtCounter {
  readonly scanId: string;
  readonly guestId: string;
  readonly name: string | null;
  readonly levelName: LocalText;
  /** Business days within a year on which something was paid and eaten. */
  readonly visits: number;
  readonly points: number;
  readonly pointsEndingSoon: number;
  readonly pointsEndAtMs: number | null;
  /** Good at this store; one with a dish can be handed out. */
  readonly coupons: readonly Coupon[];
  readonly isBirthday: boolean;
  readonly tags: readonly GuestTag[];
  /** The newest 3, for those who may open guests' cards. */
  readonly notes: readonly { readonly words: string; readonly byName: string; readonly atMs: number }[];
  /** Whether the reader may open this guest's card. */
  readonly hasCard: boolean;
  readonly utcOffsetMinutes: number;
  readonly nowMs: number;
}

export interface MemberScan {
  readonly scanId: string;
  readonly atMs: number;
  readonly name: string | null;
  readonly levelName: LocalText;
  /** What was handed out on it. */
  readonly dishName: LocalText | null;
}

export interface StaffMembershipAnswers {
  scanMemberCode: MemberAtCounter;
  listMemberScans: { readonly scans: readonly MemberScan[]; readonly utcOffsetMinutes: number };
  handOutDish: { readonly couponId: string; readonly dishName: LocalText };
  viewMemberRules: {
    readonly rules: MemberRules;
    readonly dishes: readonly { readonly dishId: string; readonly name: LocalText; readonly price: Fen }[];
  };
  saveMemberRules: { readonly rules: MemberRules };
}
