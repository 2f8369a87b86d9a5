import type { GuestInput } from '../../contract/guest';
import { takesOpenBills } from '../../domain/bill/billing';
import type { Menu } from '../../domain/menu/menu';
import { businessDay, minuteOfBusinessDay } from '../../domain/store-hours/business-day';
import { quoteCart } from '../../domain/pricing/quote-cart';
import type { Quote } from '../../domain/pricing/quote';
import type { GuestDocument } from '../membership/guest-document';
import { levelOfGuest } from '../membership/member-level';
import { rulesOfStore } from '../membership/rules-of-store';
import { couponFromDocument } from '../membership/coupon-document';
import type { CouponDocument } from '../membership/coupon-document';
import { termsOf } from '../../domain/membership/member-terms';
import { spendablePoints } from '../../domain/membership/points-account';
import { failedAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import { findTable } from './find-table';
import { loadMenu } from './load-menu';
import { faultOfStoredValue } from '../stored-value/fault-of-spending';
import { faultOfQuote } from './quote-fault';
import { findKeptTable } from '../reservations/dishes-ahead';
import type { ReservationDocument } from '../reservations/reservation-document';
import { soldOutDishes } from './availability';
import { billingOf, type StoreDocument } from './store-document';
import { faultOfTime } from './time-fault';
import type { TableDocument } from './table-document';

/** What a guest asks for, as the server sees it: its own store, menu and quote. */
export interface CheckedWish {
  readonly store: StoreDocument;
  readonly menu: Menu;
  readonly table: TableDocument | null;
  readonly quote: Quote;
  /** The kept table for which they are ordered ahead; null for everything else. */
  readonly kept: ReservationDocument | null;
  /** Business day on which the dishes are wanted. */
  readonly day: string;
  readonly nowMs: number;
}

/** Refuses whatever can be refused without a transaction; what only a transaction can tell is left to it. */
export async function checkWish(
  services: Services,
  guestId: string,
  input: GuestInput<'placeOrder'>,
): Promise<CheckedWish | Refused> {
  const nowMs = services.nowMs();
  const facts = await readFacts(services, guestId, input);
  if (facts instanceof Refused) return facts;
  const { store, table, coupon, pointsBalance, guest } = facts;
  const kept = await findKeptTable(services.database, guestId, input, nowMs);
  if (kept instanceof Refused) return kept;
  const fault = faultOfPlace(store, table, input) ?? (kept ? null : faultOfTime(store, input, nowMs));
  if (fault) return fault;
  if (input.couponId !== null && coupon?.guestId !== guestId) {
    const unknown = new Refused('COUPON_UNKNOWN');
    return failedAttempt(services, { personId: guestId, kind: 'coupon', fault: unknown });
  }
  const wantedAtMs = kept?.startMs ?? input.slotStartMs ?? nowMs;
  const [menu, rules] = await Promise.all([loadMenu(services, store), rulesOfStore(services, store)]);
  const quote = quoteCart({
    menu,
    availability: soldOutDishes(store),
    rules: store.pricing,
    mode: input.mode,
    lines: input.lines,
    isMember: true,
    terms: termsOf(levelOfGuest(rules, guest, nowMs)),
    coupon: coupon && couponFromDocument(coupon),
    pointsToSpend: input.pointsToSpend,
    pointsBalance: pointsBalance(nowMs),
    minuteOfDay: minuteOfBusinessDay(store.hours, wantedAtMs),
    nowMs,
  });
  const quoteFault = faultOfQuote(quote, input, { coupon, pointsBalance: pointsBalance(nowMs) });
  if (quoteFault) return quoteFault;
  const storedFault = faultOfStoredValue(store, quote.payable, input.storedValueToSpend);
  if (storedFault) return storedFault;
  const left = quote.payable - input.storedValueToSpend;
  if ((input.depositToSpend ?? 0) > left) return new Refused('DEPOSIT_NOT_ENOUGH', { left });
  return { store, menu, table, kept, quote, day: businessDay(store.hours, wantedAtMs), nowMs };
}

interface Facts {
  readonly store: StoreDocument;
  readonly table: TableDocument | null;
  readonly coupon: CouponDocument | null;
  readonly pointsBalance: (nowMs: number) => number;
  readonly guest: GuestDocument | null;
}

/** All at once, and only what this order needs: a plain order reads its store, its guest's level, and its table when it has one. */
async function readFacts(
  services: Services,
  guestId: string,
  input: GuestInput<'placeOrder'>,
): Promise<Facts | Refused> {
  const { database } = services;
  const [store, table, coupon, account, guest] = await Promise.all([
    database.get('stores', input.storeId),
    input.tableCode === null ? null : findTable(services, guestId, input.tableCode),
    input.couponId === null ? null : database.get('coupons', input.couponId),
    input.pointsToSpend === 0 ? null : database.get('pointsAccounts', guestId),
    database.get('guests', guestId),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  if (table instanceof Refused) return table;
  return {
    store,
    table,
    coupon,
    pointsBalance: (nowMs) => (account ? spendablePoints(account, nowMs) : 0),
    guest,
  };
}

function faultOfPlace(
  store: StoreDocument,
  table: TableDocument | null,
  input: GuestInput<'placeOrder'>,
): Refused | null {
  if (!store.modes.includes(input.mode)) return new Refused('MODE_NOT_OFFERED', { modes: store.modes });
  if (table && table.storeId !== store._id) return new Refused('TABLE_CODE_UNKNOWN');
  if (input.mode === 'delivery' && input.address === null) {
    return new Refused('INPUT_INVALID', { fields: ['address'] });
  }
  return faultOfBilling(store, input);
}

/** Only guests at a table can pay later, and where the house has it so, they all do. */
function faultOfBilling(store: StoreDocument, input: GuestInput<'placeOrder'>): Refused | null {
  const billing = billingOf(store);
  const isAtTable = input.mode === 'dine-in' && input.tableCode !== null;
  if (input.onBill !== true) {
    return isAtTable && billing === 'open-bill' ? new Refused('BILLING_NOT_OFFERED', { billing }) : null;
  }
  const mayBeOnBill = isAtTable && input.slotStartMs === null && takesOpenBills(billing);
  return mayBeOnBill ? null : new Refused('BILLING_NOT_OFFERED', { billing });
}
