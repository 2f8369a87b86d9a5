import { makeAutoObservable } from 'mobx';
import type { StaffAnswers, StaffInput } from '../../../contract/staff';
import type { CouponBenefit } from '../../../domain/membership/coupon';
import type { Fen } from '../../../domain/money/fen';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { DiningMode } from '../../../domain/order/lifecycle';
import {
  dayNumberAt,
  dayNumberOf,
  dayText,
  isCalendarDay,
  momentOf,
} from '../../../domain/store-hours/local-time';
import { yuanToFen } from '../../features/money/yuan-input';
import { randomText } from '../../platform/identity';

export type OfficeOffer = StaffAnswers['listRewards']['offers'][number];
type OfferWish = StaffInput<'saveReward'>['offer'];
type Clock = { readonly utcOffsetMinutes: number };

export type DraftFault = `${
  | 'name'
  | 'dish'
  | 'price'
  | 'amount'
  | 'percent'
  | 'cap'
  | 'minimum'
  | 'quantity'
  | 'perGuest'
  | 'days'
  | 'dates'
  | 'stores'}Missing`;

const runsForDays = 30;

/** What is typed of an offer, each field as it was typed; it knows what is still wrong with it. */
export class OfferDraft {
  kind: 'dish' | 'coupon' = 'coupon';
  dishId: string | null = null;
  name = '';
  nameEnglish = '';
  price = '300';
  benefitKind: 'amount-off' | 'percent-off' = 'amount-off';
  amount = '5';
  percent = '20';
  cap = '20';
  minimum = '0';
  quantity = '';
  perGuest = '1';
  goodForDays = '30';
  fromDay: string;
  untilDay: string;
  whenExpired: 'points-return' | 'points-lapse' = 'points-return';
  isGiftable = false;
  /** Ways of dining it is good for, and dishes it covers; none chosen is all. */
  modes: readonly DiningMode[] = [];
  coveredDishIds: readonly string[] = [];
  /** Somebody wanted to save it: from then on every fault stands at its field. */
  isAsked = false;
  storeIds: readonly string[];

  /** Kept until the cloud has answered, so that a second tap saves nothing twice. */
  readonly requestId = `o${randomText(23)}`;

  private constructor(
    readonly shelf: 'shop' | 'centre',
    readonly offerId: string | null,
    private readonly clock: Clock,
    storeIds: readonly string[],
    nowMs: number,
  ) {
    this.storeIds = storeIds;
    const today = dayNumberAt(clock, nowMs);
    this.fromDay = dayText(today);
    this.untilDay = dayText(today + runsForDays);
    makeAutoObservable(this, { requestId: false });
  }

  static empty(shelf: 'shop' | 'centre', storeId: string, clock: Clock, nowMs: number): OfferDraft {
    const draft = new OfferDraft(shelf, null, clock, [storeId], nowMs);
    if (shelf === 'shop') draft.kind = 'dish';
    return draft;
  }

  /** An offer as it stands, to be changed. */
  static of(offer: OfficeOffer, clock: Clock): OfferDraft {
    const { goods, name, price, quantity, perGuest, fromMs, untilMs } = offer;
    const draft = new OfferDraft(price > 0 ? 'shop' : 'centre', offer.id, clock, offer.storeIds, fromMs);
    draft.kind = goods.kind;
    draft.name = name.zh;
    draft.nameEnglish = name.en;
    draft.price = String(price);
    draft.quantity = quantity === null ? '' : String(quantity);
    draft.perGuest = String(perGuest);
    draft.goodForDays = String(goods.goodForDays);
    draft.untilDay = dayText(dayNumberAt(clock, untilMs - 1));
    if (goods.kind === 'dish') {
      draft.dishId = goods.dishId;
      draft.whenExpired = goods.whenExpired;
    } else {
      draft.isGiftable = goods.isGiftable;
      draft.minimum = fenToShortYuanText(goods.minimumSpend);
      draft.modes = goods.modes;
      draft.coveredDishIds = goods.dishIds;
      draft.benefitKind = goods.benefit.kind;
      if (goods.benefit.kind === 'amount-off') {
        draft.amount = fenToShortYuanText(goods.benefit.amount);
      } else {
        draft.percent = String(goods.benefit.percent);
        draft.cap = fenToShortYuanText(goods.benefit.cap);
      }
    }
    return draft;
  }

  type(change: Partial<Pick<OfferDraft, TypedField>>): void {
    Object.assign(this, change);
  }

  chooseDish(dishId: string, name: { readonly zh: string; readonly en: string }): void {
    this.dishId = dishId;
    if (this.name === '') this.name = name.zh;
    if (this.nameEnglish === '') this.nameEnglish = name.en;
  }

  toggleStore(storeId: string): void {
    this.storeIds = toggled(this.storeIds, storeId);
  }

  toggleMode(mode: DiningMode): void {
    this.modes = toggled(this.modes, mode);
  }

  toggleCovered(dishId: string): void {
    this.coveredDishIds = toggled(this.coveredDishIds, dishId);
  }

  ask(): void {
    this.isAsked = true;
  }

  /** Everything that is wrong with it, in the order of its fields. */
  get faults(): readonly DraftFault[] {
    const isWrong: Readonly<Record<DraftFault, boolean>> = {
      dishMissing: this.kind === 'dish' && this.dishId === null,
      amountMissing: this.isOff('amount-off') && sumBetween(this.amount, 100, 100_000) === null,
      percentMissing: this.isOff('percent-off') && wholeNumber(this.percent, 1, 90) === null,
      capMissing: this.isOff('percent-off') && sumBetween(this.cap, 100, 100_000) === null,
      minimumMissing: this.kind === 'coupon' && this.minimumSpend === null,
      nameMissing: this.name.trim() === '',
      priceMissing: this.priceInPoints === null,
      quantityMissing: this.quantity.trim() !== '' && this.wholeQuantity === null,
      perGuestMissing: wholeNumber(this.perGuest, 1, 99) === null,
      daysMissing: wholeNumber(this.goodForDays, 1, 366) === null,
      datesMissing: this.dates() === null,
      storesMissing: this.storeIds.length === 0,
    };
    return (Object.keys(isWrong) as DraftFault[]).filter((fault) => isWrong[fault]);
  }

  /** What stands at a field: nothing before somebody typed there or wanted to save. */
  faultAt(fault: DraftFault, typed: string): DraftFault | null {
    const isShown = this.isAsked || typed.trim() !== '';
    return isShown && this.faults.includes(fault) ? fault : null;
  }

  /** The offer as it would be saved, or the first thing that is wrong with it. */
  result(): OfferWish | DraftFault {
    const [fault] = this.faults;
    const dates = this.dates();
    const price = this.priceInPoints;
    const perGuest = wholeNumber(this.perGuest, 1, 99);
    const goods = this.goods;
    if (fault !== undefined) return fault;
    if (dates === null || price === null || perGuest === null || goods === null) {
      throw new Error('a draft without a fault cannot be read');
    }
    return {
      ...{ storeIds: [...this.storeIds], price, goods, quantity: this.wholeQuantity, perGuest, ...dates },
      name: { zh: this.name.trim(), en: this.nameEnglish.trim() || this.name.trim() },
    };
  }

  /** What it gives; null while something is wrong with that. */
  get goods(): OfferWish['goods'] | null {
    const goodForDays = wholeNumber(this.goodForDays, 1, 366);
    if (goodForDays === null) return null;
    const { kind, dishId, whenExpired, benefit, minimumSpend, isGiftable } = this;
    if (kind === 'dish') return dishId === null ? null : { kind, dishId, goodForDays, whenExpired };
    if (benefit === null || minimumSpend === null) return null;
    const limits = { dishIds: [...this.coveredDishIds], modes: [...this.modes] };
    return { kind, benefit, minimumSpend, goodForDays, isGiftable, ...limits };
  }

  private get benefit(): CouponBenefit | null {
    if (this.benefitKind === 'amount-off') {
      const amount = sumBetween(this.amount, 100, 100_000);
      return amount === null ? null : { kind: 'amount-off', amount };
    }
    const percent = wholeNumber(this.percent, 1, 90);
    const cap = sumBetween(this.cap, 100, 100_000);
    return percent === null || cap === null ? null : { kind: 'percent-off', percent, cap };
  }

  private get minimumSpend(): Fen | null {
    return /^0+$/.test(this.minimum.trim()) ? 0 : sumBetween(this.minimum, 1, 1_000_000);
  }

  private get priceInPoints(): number | null {
    return this.shelf === 'shop' ? wholeNumber(this.price, 1, 1_000_000) : 0;
  }

  /** Null for no limit, and for what is no number. */
  private get wholeQuantity(): number | null {
    return wholeNumber(this.quantity, 1, 1_000_000);
  }

  private isOff(benefitKind: OfferDraft['benefitKind']): boolean {
    return this.kind === 'coupon' && this.benefitKind === benefitKind;
  }

  private dates(): { readonly fromMs: number; readonly untilMs: number } | null {
    const { fromDay, untilDay, clock } = this;
    if (!isCalendarDay(fromDay) || !isCalendarDay(untilDay) || untilDay < fromDay) return null;
    return {
      fromMs: momentOf(clock, dayNumberOf(fromDay), 0),
      untilMs: momentOf(clock, dayNumberOf(untilDay) + 1, 0),
    };
  }
}

type TypedField =
  | 'kind'
  | 'name'
  | 'nameEnglish'
  | 'price'
  | 'benefitKind'
  | 'amount'
  | 'percent'
  | 'cap'
  | 'minimum'
  | 'quantity'
  | 'perGuest'
  | 'goodForDays'
  | 'fromDay'
  | 'untilDay'
  | 'whenExpired'
  | 'isGiftable';

function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

/** What somebody typed as yuan, if it is a sum between two others. */
function sumBetween(text: string, least: Fen, most: Fen): Fen | null {
  const sum = yuanToFen(text);
  return sum !== null && sum >= least && sum <= most ? sum : null;
}

export function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : NaN;
  return number >= least && number <= most ? number : null;
}
