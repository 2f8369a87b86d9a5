import { makeAutoObservable } from 'mobx';
import type { StaffAnswers, StaffInput } from '../../../contract/staff';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
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
  amount = '5';
  minimum = '0';
  quantity = '';
  perGuest = '1';
  goodForDays = '30';
  fromDay: string;
  untilDay: string;
  whenExpired: 'points-return' | 'points-lapse' = 'points-return';
  isGiftable = false;
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
      if (goods.benefit.kind === 'amount-off') draft.amount = fenToShortYuanText(goods.benefit.amount);
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
    const { storeIds } = this;
    this.storeIds = storeIds.includes(storeId)
      ? storeIds.filter((each) => each !== storeId)
      : [...storeIds, storeId];
  }

  /** The offer as it would be saved, or the first thing that is wrong with it. */
  result(before: OfficeOffer | null): OfferWish | DraftFault {
    const price = this.shelf === 'shop' ? wholeNumber(this.price, 1, 1_000_000) : 0;
    const quantity = this.quantity.trim() === '' ? null : wholeNumber(this.quantity, 1, 1_000_000);
    const perGuest = wholeNumber(this.perGuest, 1, 99);
    const dates = this.dates();
    if (this.name.trim() === '') return 'nameMissing';
    if (price === null) return 'priceMissing';
    if (quantity === null && this.quantity.trim() !== '') return 'quantityMissing';
    if (perGuest === null) return 'perGuestMissing';
    if (dates === null) return 'datesMissing';
    if (this.storeIds.length === 0) return 'storesMissing';
    const goods = this.goods(before);
    if (typeof goods === 'string') return goods;
    return {
      ...{ storeIds: [...this.storeIds], price, goods, quantity, perGuest, ...dates },
      name: { zh: this.name.trim(), en: this.nameEnglish.trim() || this.name.trim() },
    };
  }

  private goods(before: OfficeOffer | null): OfferWish['goods'] | DraftFault {
    const goodForDays = wholeNumber(this.goodForDays, 1, 366);
    if (goodForDays === null) return 'daysMissing';
    if (this.kind === 'dish') {
      const { dishId, whenExpired } = this;
      return dishId === null ? 'dishMissing' : { kind: 'dish', dishId, goodForDays, whenExpired };
    }
    const amount = yuanToFen(this.amount);
    if (amount === null || amount < 100 || amount > 100_000) return 'amountMissing';
    const minimumSpend = /^0+$/.test(this.minimum.trim()) ? 0 : yuanToFen(this.minimum);
    if (minimumSpend === null) return 'minimumMissing';
    const known = before?.goods.kind === 'coupon' ? before.goods : null;
    return {
      kind: 'coupon',
      benefit: known?.benefit.kind === 'percent-off' ? known.benefit : { kind: 'amount-off', amount },
      ...{ minimumSpend, goodForDays, isGiftable: this.isGiftable },
      dishIds: [...(known?.dishIds ?? [])],
      modes: [...(known?.modes ?? [])],
    };
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
  | 'amount'
  | 'minimum'
  | 'quantity'
  | 'perGuest'
  | 'goodForDays'
  | 'fromDay'
  | 'untilDay'
  | 'whenExpired'
  | 'isGiftable';

export function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : NaN;
  return number >= least && number <= most ? number : null;
}
