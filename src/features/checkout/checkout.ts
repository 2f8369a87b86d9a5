import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestInput } from '../../../contract/guest';
import type { OrderView, SlotView } from '../../../contract/views';
import type { Coupon } from '../../../domain/membership/coupon';
import type { Fen } from '../../../domain/money/fen';
import { isLive } from '../../../domain/order/lifecycle';
import { judgeCoupons, pickBestCoupon } from '../../../domain/pricing/judge-coupons';
import type { CartLine, CouponVerdict, Quote, QuoteInput } from '../../../domain/pricing/quote';
import { quoteCart } from '../../../domain/pricing/quote-cart';
import { plainTerms } from '../../../domain/membership/member-terms';
import { minuteOfBusinessDay } from '../../../domain/store-hours/business-day';
import { callGuest, type Problem } from '../../platform/cloud';
import { forgetIntention, keptWish, requestIdFor } from '../../platform/intention';
import { requestPayment, type PaymentOutcome } from '../../platform/payment';
import { cart, type Cart } from '../cart/cart';
import { rememberedChannel } from '../session/came-through';
import { visit, type Visit } from '../session/visit';
import { keepAddress, keptAddress, type Address } from './address';

/** `best` follows the cart; a chosen coupon stays chosen. */
export type CouponWish = 'best' | 'none' | { readonly couponId: string };

export type CheckoutStep = 'idle' | 'placing' | 'paying';

/** How a press on the one button ended. */
export type PlacingEnd =
  | {
      readonly kind: 'placed';
      readonly order: OrderView;
      readonly payment: PaymentOutcome | 'nothing-to-pay';
    }
  /** Ordered and kept, but WeChat Pay gave no sheet; it is paid from its own page. */
  | { readonly kind: 'kept'; readonly orderId: string; readonly problem: Problem }
  /** The new total stands beside the old one; nothing was ordered. */
  | { readonly kind: 'price-changed'; readonly before: Fen; readonly after: Fen }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The button is at work already. */
  | { readonly kind: 'busy' };

type Wish = Omit<GuestInput<'placeOrder'>, 'requestId' | 'channel'>;

const intentionKey = 'intention';
/** Refusals after which the order may stand all the same, and nothing has changed that the page would have to fetch. */
const unclearCodes: readonly string[] = ['BUSY', 'INTERNAL', 'TOO_MANY_CALLS'];
/** What a wish takes from menu and membership as they stand. */
const followingKeys: readonly string[] = [
  'menuVersion',
  'couponId',
  'pointsToSpend',
  'storedValueToSpend',
  'depositToSpend',
  'expectedTotal',
] satisfies (keyof Wish)[];

/** What a guest settles between cart and payment, and the one step that makes an order of it. */
export class Checkout {
  couponWish: CouponWish = 'best';
  pointsWish = 0;
  /** What the guest wants to take out of the balance; nothing until asked for. */
  balanceWish: Fen = 0;
  /** After the meal, on the table's bill; at once until the guest chooses otherwise. */
  wantsBill = false;
  slotStartMs: number | null = null;
  slots: readonly SlotView[] | null = null;
  hasSlotsFailed = false;
  soonestMs: number | null = null;
  partySize: number | null = null;
  note = '';
  wantsCutlery = false;
  address: Address | null = null;
  step: CheckoutStep = 'idle';
  /** What was ordered, shown until the payment's sheet has closed; the cart itself is empty by then. */
  private ordered: { readonly lines: readonly CartLine[]; readonly quote: Quote } | null = null;

  constructor(
    private readonly visit: Visit,
    private readonly cart: Cart,
  ) {
    makeAutoObservable<this, 'visit' | 'cart' | 'ordered'>(this, {
      visit: false,
      cart: false,
      couponWish: observableRef,
      slots: observableRef,
      address: observableRef,
      ordered: observableRef,
    });
  }

  /** Begins with what an earlier order left and nothing that belongs to one order. */
  begin(): void {
    this.couponWish = 'best';
    this.pointsWish = 0;
    this.balanceWish = 0;
    this.wantsBill = false;
    this.slotStartMs = null;
    this.slots = null;
    this.note = '';
    this.ordered = null;
    this.address = keptAddress();
    this.partySize ??= this.visit.table === null ? null : Math.min(2, this.visit.table.seats);
    void this.fetchSlots();
  }

  chooseCoupon(wish: CouponWish): void {
    forgetIntention(intentionKey);
    this.couponWish = wish;
  }

  spendPoints(points: number): void {
    forgetIntention(intentionKey);
    this.pointsWish = Math.max(0, points);
  }

  spendBalance(fen: Fen): void {
    forgetIntention(intentionKey);
    this.balanceWish = Math.max(0, fen);
  }

  payOnBill(wants: boolean): void {
    this.wantsBill = wants;
  }

  chooseSlot(startMs: number | null): void {
    this.slotStartMs = startMs;
  }

  changePartySize(size: number): void {
    this.partySize = Math.min(99, Math.max(1, size));
  }

  writeNote(note: string): void {
    this.note = note;
  }

  chooseCutlery(wants: boolean): void {
    this.wantsCutlery = wants;
  }

  deliverTo(address: Address): void {
    this.address = address;
    keepAddress(address);
  }

  /** Times for a later order; dining in happens now. */
  async fetchSlots(): Promise<void> {
    const { store, mode } = this.visit;
    if (!store || mode === 'dine-in') return;
    this.hasSlotsFailed = false;
    const answer = await callGuest('listSlots', { storeId: store.id, mode });
    runInAction(() => {
      this.hasSlotsFailed = !answer.ok;
      if (!answer.ok) return;
      this.slots = answer.data.slots;
      this.soonestMs = answer.data.soonestMs;
      if (this.visit.storeState === 'closed') this.slotStartMs = answer.data.soonestMs;
    });
  }

  /** What the quote is made of, without the coupon; null until there is a menu. */
  private get basis(): Omit<QuoteInput, 'coupon'> | null {
    const { store, menu, member, mode, nowMs, availability, ahead } = this.visit;
    if (!store || !menu) return null;
    return {
      menu,
      availability,
      rules: store.pricing,
      mode,
      lines: this.cart.lines,
      isMember: member !== null,
      terms: member?.terms ?? plainTerms,
      pointsToSpend: this.pointsWish,
      pointsBalance: member?.points ?? 0,
      minuteOfDay: minuteOfBusinessDay(store.hours, ahead?.startMs ?? this.slotStartMs ?? nowMs),
      nowMs,
    };
  }

  get coupons(): readonly Coupon[] {
    return this.visit.member?.coupons ?? [];
  }

  get verdicts(): readonly CouponVerdict[] {
    return this.basis === null ? [] : judgeCoupons(this.basis, this.coupons);
  }

  get bestCoupon(): Coupon | null {
    return this.basis === null ? null : pickBestCoupon(this.basis, this.coupons);
  }

  /** The coupon of the quote: the best, or the chosen one for as long as it fits. */
  get coupon(): Coupon | null {
    const wish = this.couponWish;
    if (wish === 'none') return null;
    if (wish === 'best') return this.bestCoupon;
    const verdict = this.verdicts.find((candidate) => candidate.couponId === wish.couponId);
    if (verdict?.fits !== true) return this.bestCoupon;
    return this.coupons.find((coupon) => coupon.id === wish.couponId) ?? null;
  }

  get lines(): readonly CartLine[] {
    return this.ordered?.lines ?? this.cart.lines;
  }

  get quote(): Quote | null {
    if (this.ordered !== null) return this.ordered.quote;
    return this.basis === null ? null : quoteCart({ ...this.basis, coupon: this.coupon });
  }

  /** The most that the balance can pay of this order; 0 where the store takes none. */
  get balanceLimit(): Fen {
    const { store, member } = this.visit;
    if (store?.storedValue.isOn !== true) return 0;
    return Math.min(member?.balance ?? 0, (this.quote?.payable ?? 0) - this.fromDeposit);
  }

  /** What was paid to keep this table pays first. */
  get fromDeposit(): Fen {
    const { mode, table, ahead } = this.visit;
    if (mode !== 'dine-in') return 0;
    return Math.min((ahead ?? table)?.deposit ?? 0, this.quote?.payable ?? 0);
  }

  get fromBalance(): Fen {
    return Math.min(this.balanceWish, this.balanceLimit);
  }

  /** The guest sits at a table of a store that takes both. */
  get mayChooseBill(): boolean {
    return this.isAtTable && this.visit.store?.billing === 'either';
  }

  get isOnBill(): boolean {
    return this.mayChooseBill ? this.wantsBill : this.isAtTable && this.visit.store?.billing === 'open-bill';
  }

  private get isAtTable(): boolean {
    return this.visit.mode === 'dine-in' && this.visit.tableCode !== null;
  }

  get needsAddress(): boolean {
    return this.visit.mode === 'delivery' && this.address === null;
  }

  /** While the store is shut an order needs a time at which it is open. */
  get needsSlot(): boolean {
    return this.visit.mode !== 'dine-in' && this.visit.storeState !== 'open' && this.slotStartMs === null;
  }

  /** Makes the order and lets it be paid. A second press while the first is at work does nothing. */
  async place(): Promise<PlacingEnd> {
    const { quote } = this;
    const fresh = this.wish(quote);
    if (this.step !== 'idle' || quote === null || fresh === null) return { kind: 'busy' };
    this.step = 'placing';
    try {
      const wish = unanswered(fresh) ?? fresh;
      // A link that was opened meanwhile makes no other wish of it.
      const requestId = requestIdFor(intentionKey, wish);
      const answer = await callGuest('placeOrder', { ...wish, channel: rememberedChannel(), requestId });
      if (!answer.ok) return await this.explain(answer.problem, wish.expectedTotal);
      const { order, payment } = answer.data;
      forgetIntention(intentionKey);
      if (wish !== fresh && !isLive(order.status)) return await this.placeAnew();
      this.finish(quote);
      return {
        kind: 'placed',
        order,
        payment: payment === null ? 'nothing-to-pay' : await requestPayment(payment),
      };
    } finally {
      runInAction(() => {
        this.step = 'idle';
      });
    }
  }

  /** What an earlier visit ordered without hearing of it has come to its end; this is another meal. */
  private placeAnew(): Promise<PlacingEnd> {
    this.step = 'idle';
    return this.place();
  }

  /** It stands in the cloud now; the page goes on showing it while it is being paid. */
  private finish(quote: Quote): void {
    this.ordered = { lines: this.cart.lines, quote };
    this.cart.clear();
    this.visit.chooseMode(this.visit.mode);
    this.step = 'paying';
  }

  private wish(quote: Quote | null): Wish | null {
    const { store, menu, mode, tableCode, ahead } = this.visit;
    if (!store || !menu || quote === null) return null;
    return {
      storeId: store.id,
      menuVersion: menu.version,
      mode,
      tableCode: mode === 'dine-in' ? tableCode : null,
      ...(ahead === null
        ? { slotStartMs: this.slotStartMs }
        : { slotStartMs: null, reservationId: ahead.id }),
      lines: this.cart.lines.map(plainLine),
      couponId: this.coupon?.id ?? null,
      pointsToSpend: quote.pointsSpent,
      storedValueToSpend: this.fromBalance,
      depositToSpend: this.fromDeposit,
      expectedTotal: quote.payable,
      partySize: mode === 'dine-in' ? this.partySize : null,
      note: this.note.trim(),
      wantsCutlery: mode !== 'dine-in' && this.wantsCutlery,
      ...(this.isOnBill ? { onBill: true } : {}),
      address: mode === 'delivery' ? this.address : null,
    };
  }

  /** Fetches what has changed, so that the page shows the truth beside the explanation. */
  private async explain(problem: Problem, before: Fen): Promise<PlacingEnd> {
    if (problem.kind === 'unreachable') return { kind: 'problem', problem };
    const { code, details } = problem.refusal;
    if (unclearCodes.includes(code)) return { kind: 'problem', problem };
    forgetIntention(intentionKey);
    if (code === 'PAYMENT_UNAVAILABLE' && this.quote !== null) {
      this.finish(this.quote);
      return { kind: 'kept', orderId: String(details['orderId']), problem };
    }
    if (this.visit.ahead === null && (code === 'SLOT_FULL' || code === 'SLOT_UNKNOWN')) {
      runInAction(() => {
        this.slotStartMs = null;
      });
      await this.fetchSlots();
    } else await this.visit.refresh();
    const after = this.quote?.payable ?? before;
    return code === 'PRICE_CHANGED' && after !== before
      ? { kind: 'price-changed', before, after }
      : { kind: 'problem', problem };
  }
}

/**
 * The same wish as before an answer was lost, word for word. It may have become an order, which then holds the coupon
 * and the points, so that a quote of now differs though nobody wants another order.
 */
function unanswered(fresh: Wish): Wish | null {
  const kept = keptWish(intentionKey) as Wish | null;
  return kept !== null && chosenIn(kept) === chosenIn(fresh) ? kept : null;
}

/** What the guest decided, without what follows from menu and membership. */
function chosenIn(wish: Wish): string {
  return JSON.stringify(wish, (key, value: unknown) => (followingKeys.includes(key) ? null : value));
}

/** A line as the contract wants it, with lists of its own. */
function plainLine(line: CartLine) {
  return {
    ...line,
    optionIdsByGroup: plainIds(line.optionIdsByGroup),
    choiceDishIdsByGroup: plainIds(line.choiceDishIdsByGroup),
  };
}

function plainIds(idsByGroup: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(idsByGroup).map(([groupId, ids]) => [groupId, [...ids]]));
}

export const checkout = new Checkout(visit, cart);
