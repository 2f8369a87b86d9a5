import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../contract/staff';
import {
  memberRulesLimits as limits,
  type CouponGift,
  type MemberLevel,
  type MemberRules,
  type MemberRulesDraft,
} from '../../../domain/membership/member-rules';
import { faultOfMemberRules, type MemberRulesFault } from '../../../domain/membership/member-rules-fault';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { yuanToFen } from '../../features/money/yuan-input';
import { takeStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';

type Dish = StaffAnswers['viewMemberRules']['dishes'][number];

/** A level while it is being typed; an empty birthday is no coupon. */
export interface LevelDraft {
  readonly key: number;
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly threshold: string;
  readonly percent: string;
  readonly hasMemberPrice: boolean;
  readonly birthday: string;
  readonly freeDishId: string | null;
}

export interface BonusDraft {
  readonly key: number;
  readonly day: string;
  readonly points: string;
}

/** Everything beside levels and bonuses, as it is typed. */
export interface TermsDraft {
  readonly keepDays: string;
  readonly noticeDays: string;
  readonly graceDays: string;
  readonly isWelcomeOn: boolean;
  readonly welcomePoints: string;
  readonly welcomeCoupon: string;
  readonly welcomeFrom: string;
  readonly isBirthdayOn: boolean;
  readonly birthdayPoints: string;
  readonly birthdayAhead: string;
  readonly isSignInOn: boolean;
  readonly signInPoints: string;
}

export type DraftFault = MemberRulesFault | 'NAME_MISSING' | 'NUMBER_WRONG';

const goodForDays = 30;

/** The rules for members as the owner changes them; guests see them when they are saved. */
export class MembershipDraft {
  rules: MemberRules | null = null;
  dishes: readonly Dish[] = [];
  problem: Problem | null = null;
  isBusy = false;
  levels: readonly LevelDraft[] = [];
  bonuses: readonly BonusDraft[] = [];
  terms: TermsDraft | null = null;

  private keys = 0;

  constructor(private readonly storeId: string) {
    makeAutoObservable<this, 'keys'>(this, {
      ...{ rules: observableRef, dishes: observableRef, problem: observableRef, terms: observableRef },
      ...{ levels: observableRef, bonuses: observableRef, keys: false },
    });
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('viewMemberRules', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.dishes = answer.data.dishes;
      this.take(answer.data.rules);
    });
  }

  editTerms(change: Partial<TermsDraft>): void {
    if (this.terms) this.terms = { ...this.terms, ...change };
  }

  editLevel(key: number, change: Partial<LevelDraft>): void {
    this.levels = this.levels.map((level) => (level.key === key ? { ...level, ...change } : level));
  }

  addLevel(): void {
    if (this.levels.length >= limits.levels.most) return;
    const last = this.levels.at(-1);
    const key = this.nextKey();
    const id = `level-${(this.rules?.version ?? 0) + 1}-${key}`;
    this.levels = [
      ...this.levels,
      {
        ...{ key, id, zh: '', en: '', threshold: '', percent: last?.percent ?? '100' },
        ...{ hasMemberPrice: true, birthday: '', freeDishId: null },
      },
    ];
  }

  /** The first level is everybody's and stays. */
  removeLevel(key: number): void {
    this.levels = this.levels.filter((level, index) => index === 0 || level.key !== key);
  }

  addBonus(): void {
    if (this.bonuses.length < limits.bonuses) {
      this.bonuses = [...this.bonuses, { key: this.nextKey(), day: '', points: '' }];
    }
  }

  editBonus(key: number, change: Partial<BonusDraft>): void {
    this.bonuses = this.bonuses.map((bonus) => (bonus.key === key ? { ...bonus, ...change } : bonus));
  }

  removeBonus(key: number): void {
    this.bonuses = this.bonuses.filter((bonus) => bonus.key !== key);
  }

  /** The rules as they are typed, or what is wrong with them. */
  get typed(): MemberRulesDraft | DraftFault {
    const { terms, rules } = this;
    if (terms === null || rules === null) return 'NUMBER_WRONG';
    const levels = this.levels.map((level, index) => levelTyped(level, index));
    if (levels.some(({ name }) => name.zh === '' || name.en === '')) return 'NAME_MISSING';
    const typed: MemberRulesDraft = {
      levels,
      keepDays: whole(terms.keepDays),
      noticeDays: whole(terms.noticeDays),
      graceDays: whole(terms.graceDays),
      welcome: {
        isOn: terms.isWelcomeOn,
        points: whole(terms.welcomePoints),
        coupon: couponTyped(terms.welcomeCoupon, terms.welcomeFrom),
      },
      birthday: {
        isOn: terms.isBirthdayOn,
        points: whole(terms.birthdayPoints),
        daysAhead: whole(terms.birthdayAhead),
      },
      signIn: {
        isOn: terms.isSignInOn,
        points: whole(terms.signInPoints),
        bonuses: this.bonuses.map(({ day, points }) => ({ day: whole(day), points: whole(points) })),
      },
      giftsEndAfterDays: rules.giftsEndAfterDays,
    };
    if (!isWithinLimits(typed)) return 'NUMBER_WRONG';
    const checked = typed.levels.map(({ freeDishId: _freeDishId, ...level }) => ({
      ...level,
      freeDish: null,
    }));
    return faultOfMemberRules({ ...typed, levels: checked }) ?? typed;
  }

  get isChanged(): boolean {
    const { rules, typed } = this;
    return rules !== null && JSON.stringify(typed) !== JSON.stringify(draftOf(rules));
  }

  async save(): Promise<Problem | null> {
    const { rules, typed } = this;
    if (rules === null || typeof typed === 'string') return null;
    const { signIn, levels, ...rest } = typed;
    const input = {
      ...{ storeId: this.storeId, version: rules.version },
      rules: { ...rest, levels: [...levels], signIn: { ...signIn, bonuses: [...signIn.bonuses] } },
    };
    return takeStep(
      this,
      () => callStaff('saveMemberRules', input),
      (answer) => answer.ok && this.take(answer.data.rules),
    );
  }

  private take(rules: MemberRules): void {
    this.rules = rules;
    this.levels = rules.levels.map((level) => ({
      ...{ key: this.nextKey(), id: level.id, zh: level.name.zh, en: level.name.en },
      ...{ threshold: yuanText(level.threshold), percent: String(level.pointsPercent) },
      hasMemberPrice: level.hasMemberPrice,
      birthday: level.birthdayCoupon === null ? '' : yuanText(level.birthdayCoupon.amount),
      freeDishId: level.freeDish?.dishId ?? null,
    }));
    this.bonuses = rules.signIn.bonuses.map(({ day, points }) => ({
      ...{ key: this.nextKey(), day: String(day), points: String(points) },
    }));
    this.terms = termsOf(rules);
  }

  private nextKey(): number {
    this.keys += 1;
    return this.keys;
  }
}

function termsOf({ keepDays, noticeDays, graceDays, welcome, birthday, signIn }: MemberRules): TermsDraft {
  return {
    ...{ keepDays: String(keepDays), noticeDays: String(noticeDays), graceDays: String(graceDays) },
    ...{ isWelcomeOn: welcome.isOn, welcomePoints: String(welcome.points) },
    welcomeCoupon: welcome.coupon === null ? '' : yuanText(welcome.coupon.amount),
    welcomeFrom: welcome.coupon === null ? '' : yuanText(welcome.coupon.minimumSpend),
    ...{ isBirthdayOn: birthday.isOn, birthdayPoints: String(birthday.points) },
    birthdayAhead: String(birthday.daysAhead),
    ...{ isSignInOn: signIn.isOn, signInPoints: String(signIn.points) },
  };
}

/** Rules as they would be typed without a change. */
function draftOf({ version: _version, levels, ...rest }: MemberRules): MemberRulesDraft {
  const { keepDays, noticeDays, graceDays, welcome, birthday, signIn, giftsEndAfterDays } = rest;
  return {
    levels: levels.map(({ freeDish, ...level }) =>
      inOrder({ ...level, freeDishId: freeDish?.dishId ?? null }),
    ),
    ...{ keepDays, noticeDays, graceDays },
    welcome: { isOn: welcome.isOn, points: welcome.points, coupon: couponInOrder(welcome.coupon) },
    birthday: { isOn: birthday.isOn, points: birthday.points, daysAhead: birthday.daysAhead },
    signIn: {
      ...{ isOn: signIn.isOn, points: signIn.points },
      bonuses: signIn.bonuses.map(({ day, points }) => ({ day, points })),
    },
    giftsEndAfterDays,
  };
}

type TypedLevel = Omit<MemberLevel, 'freeDish'> & { readonly freeDishId: string | null };

function levelTyped(draft: LevelDraft, index: number): TypedLevel {
  return inOrder({
    ...{ id: draft.id, name: { zh: draft.zh.trim(), en: draft.en.trim() } },
    threshold: index === 0 ? 0 : (yuanToFen(draft.threshold) ?? Number.NaN),
    ...{ pointsPercent: whole(draft.percent), hasMemberPrice: draft.hasMemberPrice },
    ...{ birthdayCoupon: couponTyped(draft.birthday, ''), freeDishId: draft.freeDishId },
  });
}

/** The keys in one order, so that what is the same is written the same. */
function inOrder(level: TypedLevel): TypedLevel {
  const { id, name, threshold, pointsPercent, hasMemberPrice, birthdayCoupon, freeDishId } = level;
  return {
    ...{ id, name: { zh: name.zh, en: name.en }, threshold, pointsPercent, hasMemberPrice },
    ...{ birthdayCoupon: couponInOrder(birthdayCoupon), freeDishId },
  };
}

function couponInOrder(coupon: CouponGift | null): CouponGift | null {
  return (
    coupon && { amount: coupon.amount, minimumSpend: coupon.minimumSpend, goodForDays: coupon.goodForDays }
  );
}

/** No sum is no coupon. */
function couponTyped(amount: string, from: string): CouponGift | null {
  if (amount.trim() === '' || /^0+$/.test(amount.trim())) return null;
  const least = /^0*$/.test(from.trim()) ? 0 : yuanToFen(from);
  return { amount: yuanToFen(amount) ?? Number.NaN, minimumSpend: least ?? Number.NaN, goodForDays };
}

function isWithinLimits({ levels, keepDays, noticeDays, graceDays, ...rest }: MemberRulesDraft): boolean {
  const { welcome, birthday, signIn } = rest;
  const coupons = [welcome.coupon, ...levels.map(({ birthdayCoupon }) => birthdayCoupon)];
  return [
    ...levels.map(({ threshold }) => isWithin(threshold, 0, limits.threshold)),
    ...levels.map(({ pointsPercent }) => isIn(pointsPercent, limits.pointsPercent)),
    ...coupons.map((coupon) => coupon === null || isCouponRight(coupon)),
    ...[
      isIn(keepDays, limits.keepDays),
      isIn(noticeDays, limits.noticeDays),
      isIn(graceDays, limits.graceDays),
    ],
    isIn(birthday.daysAhead, limits.daysAhead),
    ...[welcome.points, birthday.points, signIn.points].map((points) => isWithin(points, 0, limits.points)),
    ...signIn.bonuses.map(
      ({ day, points }) => isWithin(day, 2, limits.bonusDay) && isWithin(points, 0, limits.points),
    ),
  ].every(Boolean);
}

function isCouponRight({ amount, minimumSpend }: CouponGift): boolean {
  return isWithin(amount, 1, limits.couponAmount) && isWithin(minimumSpend, 0, limits.couponAmount);
}

function isIn(value: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return isWithin(value, least, most);
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function whole(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function yuanText(fen: number): string {
  return fenToShortYuanText(fen);
}
