import * as v from 'valibot';
import type { Account } from '../domain/ledger/account';
import type { Fen } from '../domain/money/fen';
import type { Station } from '../domain/menu/menu';
import type { PrintJobStatus } from '../domain/printing/job-lifecycle';
import type { DiningMode, OrderStatus } from '../domain/order/lifecycle';
import { mostPerTopUp, type StoredValueRules } from '../domain/stored-value/stored-value';
import type { Role } from '../domain/staff/role';
import type { LocalText } from '../domain/text/local-text';
import type { InvoiceTitle, LineProgress } from './views';
import type { PrintAlarmView, PrinterView } from './printing';
import { staffBillInputs, type StaffBillAnswers } from './bills';
import { reconciliationInputs, type ReconciliationAnswers } from './reconciliation';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
/** Why something was changed, for those who read the audit; most changes explain themselves. */
const why = v.optional(reason);

const portions = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(99));

/** What is to be given back: everything that is left, portions of lines, or a sum as goodwill. */
const refundWish = v.variant('kind', [
  v.strictObject({ kind: v.literal('whole') }),
  v.strictObject({
    kind: v.literal('lines'),
    portionsByLine: v.pipe(
      v.record(id, portions),
      v.check((byLine) => Object.keys(byLine).length > 0, 'Name at least one line'),
    ),
  }),
  v.strictObject({ kind: v.literal('amount'), amount: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
]);

const tier = v.strictObject({
  pay: v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(mostPerTopUp)),
  bonus: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(mostPerTopUp)),
});

/** What each action of the function `staff` takes. The role each needs stands in `domain/staff/role.ts`. */
export const staffInputs = {
  /** Who am I here, and where. */
  signIn: v.strictObject({}),
  acceptInvitation: v.strictObject({
    code: v.pipe(v.string(), v.regex(/^[A-Z0-9]{8}$/)),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
  }),
  inviteColleague: v.strictObject({
    storeId: id,
    role: v.picklist(['owner', 'manager', 'cashier', 'waiter', 'kitchen', 'rider', 'service']),
    reason: why,
  }),
  board: v.strictObject({ storeId: id }),
  acceptOrder: v.strictObject({
    storeId: id,
    orderId: id,
    /** Minutes from now until the food is ready. */
    readyInMinutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(240)),
  }),
  rejectOrder: v.strictObject({ storeId: id, orderId: id, reason }),
  startCooking: v.strictObject({ storeId: id, orderId: id }),
  finishCooking: v.strictObject({ storeId: id, orderId: id }),
  sendOut: v.strictObject({ storeId: id, orderId: id }),
  /** Served at the table, collected at the counter, or delivered. */
  handOver: v.strictObject({ storeId: id, orderId: id }),
  completeOrder: v.strictObject({ storeId: id, orderId: id }),
  /** One line of a ticket: queued, cooking, done or served. */
  setLineProgress: v.strictObject({
    storeId: id,
    orderId: id,
    lineId: id,
    progress: v.picklist(['queued', 'cooking', 'done', 'served']),
  }),
  answerCall: v.strictObject({ storeId: id, callId: id }),
  listStock: v.strictObject({ storeId: id }),
  setSoldOut: v.strictObject({ storeId: id, dishId: id, isSoldOut: v.boolean(), reason: why }),
  /** Portions for the rest of today; null for no limit. */
  setRemaining: v.strictObject({
    storeId: id,
    dishId: id,
    remaining: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9999))),
    reason: why,
  }),
  pauseOrders: v.strictObject({
    storeId: id,
    /** 0 takes orders again. */
    minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(720)),
    reason: why,
  }),
  setPromisedMinutes: v.strictObject({
    storeId: id,
    minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(240)),
    reason: why,
  }),
  today: v.strictObject({ storeId: id }),
  /** What a refund would give back. */
  previewRefund: v.strictObject({ storeId: id, orderId: id, wish: refundWish }),
  /** Gives it back, or asks for approval above the colleague's limit; the sum must be the one that was shown. */
  refundOrder: v.strictObject({
    storeId: id,
    orderId: id,
    requestId,
    wish: refundWish,
    expectedAmount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    reason,
  }),
  listRefunds: v.strictObject({ storeId: id }),
  decideRefund: v.strictObject({ storeId: id, refundRequestId: id, isApproved: v.boolean(), reason }),
  /** The guest got the money in another way. */
  settleRefundByHand: v.strictObject({ storeId: id, refundId: id, reason }),
  listInvoices: v.strictObject({ storeId: id }),
  /** It was made out in the tax office's system, under this number. */
  issueInvoice: v.strictObject({
    storeId: id,
    orderId: id,
    number: v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Za-z-]{4,40}$/)),
  }),
  /** What every account moved by on a business day; null for today. */
  moneyOfDay: v.strictObject({
    storeId: id,
    day: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  }),
  listPrinters: v.strictObject({ storeId: id }),
  /** A printer is known by its vendor and serial number; saving it again changes how it is used. */
  savePrinter: v.strictObject({
    storeId: id,
    vendor: v.picklist(['feie', 'xpyun', 'yilianyun']),
    serial: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{4,32}$/)),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
    /** 32 on paper of 58 mm, 48 on paper of 80 mm. */
    columns: v.picklist([32, 48]),
    stations: v.pipe(v.array(v.picklist(['wok', 'steamer', 'noodles', 'cold', 'drinks'])), v.maxLength(5)),
    printsReceipts: v.boolean(),
    copies: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(3)),
    isEnabled: v.boolean(),
  }),
  testPrint: v.strictObject({ storeId: id, printerId: id, requestId }),
  /** Prints the tickets of an order again, or one of them; null for those of every station. */
  reprintTicket: v.strictObject({
    storeId: id,
    orderId: id,
    requestId,
    slip: v.nullable(v.picklist(['wok', 'steamer', 'noodles', 'cold', 'drinks', 'receipt'])),
    reason,
  }),
  printAlarms: v.strictObject({ storeId: id }),
  listTables: v.strictObject({ storeId: id }),
  renewTableCode: v.strictObject({ storeId: id, tableId: id, reason: why }),
  ...reconciliationInputs,
  ...staffBillInputs,
  /** Switches money paid in advance on or off, and says what the house adds to a top-up. */
  setStoredValue: v.strictObject({
    storeId: id,
    isOn: v.boolean(),
    tiers: v.pipe(
      v.array(tier),
      v.maxLength(8),
      v.check(
        (tiers) => new Set(tiers.map(({ pay }) => pay)).size === tiers.length,
        'Each tier needs a sum of its own',
      ),
      v.check((tiers) => tiers.every(({ pay, bonus }) => bonus <= pay), 'A bonus is at most what was paid'),
    ),
  }),
  /** What could be given back to the guest who made this top-up. */
  previewStoredValueRefund: v.strictObject({ storeId: id, topUpId: id }),
  /** Gives it back; the sum must be the one that was shown. */
  refundStoredValue: v.strictObject({
    storeId: id,
    topUpId: id,
    requestId,
    expectedAmount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    reason,
  }),
} as const;

export type StaffInput<Name extends keyof typeof staffInputs> = v.InferOutput<(typeof staffInputs)[Name]>;

export interface TicketLineView {
  readonly lineId: string;
  readonly name: LocalText;
  readonly detail: LocalText;
  readonly note: string;
  /** Portions that stand: those that were given back are not in it. */
  readonly quantity: number;
  readonly returnedPortions: number;
  readonly station: Station;
  readonly progress: LineProgress;
}

/** An order as the kitchen and the counter see it. */
export interface TicketView {
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly mode: DiningMode;
  readonly pickupNumber: string;
  readonly tableName: string | null;
  readonly partySize: number | null;
  readonly note: string;
  readonly wantsCutlery: boolean;
  readonly lines: readonly TicketLineView[];
  readonly payable: Fen;
  /** Money given back of it. */
  readonly refunded: Fen;
  /** The bill that it was placed on, to be paid after the meal; null when it was paid first. */
  readonly billId: string | null;
  /** When it became binding: paid, or placed on a bill. */
  readonly agreedAtMs: number;
  /** Cancelled and refunded by itself then, if nobody accepts. */
  readonly acceptUntilMs: number;
  readonly acceptedAtMs: number | null;
  readonly promisedAtMs: number | null;
  readonly slotStartMs: number | null;
  readonly calls: readonly {
    readonly callId: string;
    readonly kind: 'waiter' | 'hurry';
    readonly atMs: number;
  }[];
}

/** A refund as staff see it in their list. */
export interface RefundRow {
  readonly id: string;
  readonly orderId: string;
  readonly amount: Fen;
  readonly reason: string;
  readonly status:
    'awaiting-approval' | 'waiting' | 'processing' | 'succeeded' | 'abnormal' | 'closed' | 'settled-by-hand';
  readonly atMs: number;
  readonly arrivedAtMs: number | null;
  /** Who asked for approval; null for refunds that need none. */
  readonly requestedByName: string | null;
}

/** An invoice as the till sees it. */
export interface InvoiceRow {
  readonly orderId: string;
  readonly pickupNumber: string;
  readonly paidAtMs: number;
  readonly title: InvoiceTitle;
  readonly email: string | null;
  readonly status: 'requested' | 'issued';
  readonly number: string | null;
  /** What the order stands at now; another sum than `issuedAmount` means that the invoice has to be corrected. */
  readonly amount: Fen;
  readonly issuedAmount: Fen | null;
}

export interface StockRow {
  readonly dishId: string;
  readonly name: LocalText;
  readonly picture: string;
  readonly categoryId: string;
  readonly categoryName: LocalText;
  readonly isSoldOut: boolean;
  readonly remaining: number | null;
  readonly dailyQuantity: number | null;
}

/** A table and the code that opens its menu; the scene of the code that is printed for it. */
export interface TableRow {
  readonly tableId: string;
  readonly name: string;
  readonly seats: number;
  readonly code: string;
}

export interface StaffMembership {
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly role: Role;
}

type Ticket = { readonly ticket: TicketView };

/** What each action of the function `staff` answers. */
export interface StaffAnswers extends ReconciliationAnswers, StaffBillAnswers {
  signIn: { readonly name: string; readonly memberships: readonly StaffMembership[] };
  acceptInvitation: { readonly name: string; readonly memberships: readonly StaffMembership[] };
  inviteColleague: { readonly code: string; readonly endsAtMs: number };
  board: {
    readonly storeName: LocalText;
    /** Everything open, oldest first; bounded at 200. */
    readonly tickets: readonly TicketView[];
    /** Slips that are not on paper although they should be; bounded at 20. */
    readonly printAlarms: readonly PrintAlarmView[];
    readonly completedToday: number;
    readonly promisedMinutes: number;
    readonly pausedUntilMs: number | null;
    readonly signalId: string;
    /** The store's clock in minutes east of UTC. */
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  acceptOrder: Ticket;
  rejectOrder: Ticket;
  startCooking: Ticket;
  finishCooking: Ticket;
  sendOut: Ticket;
  handOver: Ticket;
  completeOrder: Ticket;
  setLineProgress: Ticket;
  answerCall: Ticket;
  listStock: {
    readonly rows: readonly StockRow[];
    readonly pausedUntilMs: number | null;
    readonly promisedMinutes: number;
  };
  setSoldOut: { readonly row: StockRow };
  setRemaining: { readonly row: StockRow };
  pauseOrders: { readonly pausedUntilMs: number | null };
  setPromisedMinutes: { readonly promisedMinutes: number };
  today: {
    readonly orders: number;
    readonly portions: number;
    readonly revenue: Fen;
    readonly refunded: Fen;
    readonly averageTicket: Fen;
    readonly byHour: readonly { readonly hour: number; readonly orders: number; readonly revenue: Fen }[];
    readonly topDishes: readonly {
      readonly dishId: string;
      readonly name: LocalText;
      readonly portions: number;
      readonly revenue: Fen;
    }[];
    readonly byMode: Readonly<Record<DiningMode, { readonly orders: number; readonly revenue: Fen }>>;
    readonly asOfMs: number;
  };
  previewRefund: {
    readonly amount: Fen;
    readonly points: number;
    /** Points that the guest earned with the order and loses again. */
    readonly pointsTakenBack: number;
    readonly coupon: 'none' | 'returned' | 'stays-used' | 'ended';
    /** Money of the order that stays with the house. */
    readonly moneyLeft: Fen;
    /** How much of the amount goes into the guest's balance; the rest goes through WeChat Pay, which comes first. */
    readonly toBalance: Fen;
    /** How much of it is owed on a bill and was not paid: it is taken off. How much a colleague hands over in cash. */
    readonly offBill: Fen;
    readonly inCash: Fen;
    readonly needsApproval: boolean;
  };
  refundOrder: Ticket & { readonly outcome: 'on-its-way' | 'awaiting-approval' };
  listRefunds: {
    readonly toApprove: readonly RefundRow[];
    readonly toSettle: readonly RefundRow[];
    readonly recent: readonly RefundRow[];
  };
  decideRefund: { readonly outcome: 'approved' | 'declined' };
  settleRefundByHand: { readonly status: 'settled-by-hand' };
  listInvoices: { readonly requested: readonly InvoiceRow[]; readonly issued: readonly InvoiceRow[] };
  issueInvoice: { readonly number: string };
  moneyOfDay: {
    readonly day: string;
    readonly postings: number;
    /** False when the day has more postings than one answer reads. */
    readonly isComplete: boolean;
    /** Debits are positive, credits negative; they sum to zero. */
    readonly byAccount: readonly { readonly account: Account; readonly amount: Fen }[];
  };
  listPrinters: {
    readonly printers: readonly PrinterView[];
    readonly alarms: readonly PrintAlarmView[];
    readonly nowMs: number;
  };
  savePrinter: { readonly printer: PrinterView };
  testPrint: { readonly status: PrintJobStatus };
  /** Which reprint of the order it is. */
  reprintTicket: { readonly count: number };
  printAlarms: { readonly alarms: readonly PrintAlarmView[]; readonly nowMs: number };
  listTables: { readonly tables: readonly TableRow[] };
  renewTableCode: { readonly table: TableRow };
  setStoredValue: { readonly storedValue: StoredValueRules };
  previewStoredValueRefund: {
    /** What the guest has. */
    readonly principal: Fen;
    readonly bonus: Fen;
    /** What of the principal this store can give back now, and the bonus that is given up with it. */
    readonly refundable: Fen;
    readonly forfeited: Fen;
  };
  refundStoredValue: { readonly principal: Fen; readonly forfeited: Fen };
}

export type StaffAction = keyof StaffAnswers;
