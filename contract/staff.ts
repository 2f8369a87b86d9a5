import * as v from 'valibot';
import { auditInputs, type AuditAnswers } from './audit';
import { consentStaffInputs, type ConsentStaffAnswers } from './consent';
import type { Account } from '../domain/ledger/account';
import type { Fen } from '../domain/money/fen';
import type { Station } from '../domain/menu/menu';
import type { DiningMode, OrderStatus } from '../domain/order/lifecycle';
import type { Role } from '../domain/staff/role';
import type { LocalText } from '../domain/text/local-text';
import type { InvoiceTitle, LineProgress } from './views';
import { printingInputs, type PrintAlarmView, type PrintingAnswers } from './printing';
import { staffBillInputs, type BillRow, type StaffBillAnswers } from './bills';
import { reportInputs, type ReportAnswers } from './daily-reports';
import type { ReminderView } from './reminders';
import { orderSearchInputs, type OrderSearchAnswers } from './order-search';
import { reconciliationInputs, type ReconciliationAnswers } from './reconciliation';
import { guestCareInputs, type GuestCareAnswers } from './guest-care';
import { guestReason, refundInputs, type RefundAnswers, type WaitingRefunds } from './refunds';
import { shiftInputs, type ShiftAnswers } from './shifts';
import { teamInputs, type TeamAnswers } from './team';
import { reservationRulesInputs, type ReservationRulesAnswers } from './reservation-rules';
import { staffReservationInputs, type StaffReservationAnswers, type TableParties } from './reservations';
import { staffServiceInputs, type StaffServiceAnswers } from './service';
import { staffPartInputs, type StaffPartAnswers } from './staff-parts';
import { storedValueStaffInputs, type StoredValueStaffAnswers } from './stored-value';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
/** Why something was changed, for those who read the audit; most changes explain themselves. */
const why = v.optional(reason);

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
  rejectOrder: v.strictObject({ storeId: id, orderId: id, reason: guestReason }),
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
  /** Whether paid orders are taken on without a tap while the store is open and takes orders. */
  setAcceptsByItself: v.strictObject({ storeId: id, isOn: v.boolean(), reason: why }),
  today: v.strictObject({ storeId: id }),
  ...refundInputs,
  listInvoices: v.strictObject({ storeId: id }),
  /** It was made out in the tax office's system, under this number. */
  issueInvoice: v.strictObject({
    storeId: id,
    orderId: id,
    number: v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Za-z-]{4,40}$/)),
  }),
  /** What every account moved by on so many business days, one by default; `day` is the last, null for today. */
  moneyOfDay: v.strictObject({
    storeId: id,
    day: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
    days: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(31))),
  }),
  ...printingInputs,
  listTables: v.strictObject({ storeId: id }),
  renewTableCode: v.strictObject({ storeId: id, tableId: id, reason: why }),
  tableCodePicture: v.strictObject({ storeId: id, tableId: id }),
  ...reconciliationInputs,
  ...staffBillInputs,
  ...orderSearchInputs,
  ...guestCareInputs,
  ...staffReservationInputs,
  ...reservationRulesInputs,
  ...consentStaffInputs,
  ...staffServiceInputs,
  ...teamInputs,
  ...shiftInputs,
  ...reportInputs,
  ...auditInputs,
  ...staffPartInputs,
  ...storedValueStaffInputs,
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
  /** The table at which its guests sat before, and when they moved; null when they have not. */
  readonly moved: { readonly from: string; readonly atMs: number } | null;
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

/** A dish of the store's menu, to be chosen from a list. */
export interface DishName {
  readonly dishId: string;
  readonly name: LocalText;
}

export interface StockRow extends DishName {
  readonly picture: string;
  readonly categoryId: string;
  readonly categoryName: LocalText;
  readonly isSoldOut: boolean;
  readonly remaining: number | null;
  readonly dailyQuantity: number | null;
}

export interface TableRow extends TableParties {
  readonly tableId: string;
  readonly name: string;
  readonly seats: number;
  /** What opens its menu: the scene of the code that is printed for it. Null for roles that may not renew it. */
  readonly code: string | null;
}

export interface CodedTable extends TableRow {
  readonly code: string;
}

/** A top-up as the till sees it, when its guest asks for money back. */
export interface StaffMembership {
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly role: Role;
}

type Ticket = { readonly ticket: TicketView };

/** What each action of the function `staff` answers. */
export interface StaffAnswers
  extends
    ReconciliationAnswers,
    StaffBillAnswers,
    RefundAnswers,
    OrderSearchAnswers,
    GuestCareAnswers,
    StaffReservationAnswers,
    ReservationRulesAnswers,
    ConsentStaffAnswers,
    StaffServiceAnswers,
    StoredValueStaffAnswers,
    PrintingAnswers,
    TeamAnswers,
    ShiftAnswers,
    ReportAnswers,
    AuditAnswers,
    StaffPartAnswers {
  signIn: { readonly name: string; readonly memberships: readonly StaffMembership[] };
  acceptInvitation: { readonly name: string; readonly memberships: readonly StaffMembership[] };
  inviteColleague: { readonly code: string; readonly endsAtMs: number };
  board: {
    readonly storeName: LocalText;
    /** Everything open, oldest first; bounded at 200. */
    readonly tickets: readonly TicketView[];
    /** Slips that are not on paper although they should be; bounded at 20. */
    readonly printAlarms: readonly PrintAlarmView[];
    /** What waits too long for this colleague, the longest first. */
    readonly reminders: readonly ReminderView[];
    /** The reader's own, as it is now. */
    readonly role: Role;
    /** Null for those who may not see refunds. */
    readonly refunds: WaitingRefunds | null;
    /** How many posts this colleague has still to confirm. */
    readonly unreadPosts: number;
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
    readonly acceptsByItself: boolean;
  };
  setSoldOut: { readonly row: StockRow };
  setRemaining: { readonly row: StockRow };
  pauseOrders: { readonly pausedUntilMs: number | null };
  setPromisedMinutes: { readonly promisedMinutes: number };
  setAcceptsByItself: { readonly acceptsByItself: boolean };
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
    /** Whether the days of WeChat Pay's bill wait for somebody; null for those who do not compare them. */
    readonly reconciliation: { readonly openForPeople: number; readonly isOverdue: boolean } | null;
    readonly asOfMs: number;
  };
  listInvoices: { readonly requested: readonly InvoiceRow[]; readonly issued: readonly InvoiceRow[] };
  issueInvoice: { readonly number: string };
  moneyOfDay: {
    readonly firstDay: string;
    readonly day: string;
    readonly postings: number;
    /** False when the days have more postings than one answer reads. */
    readonly isComplete: boolean;
    /** Debits are positive, credits negative; they sum to zero. */
    readonly byAccount: readonly { readonly account: Account; readonly amount: Fen }[];
  };
  listTables: { readonly tables: readonly TableRow[]; readonly bills: readonly BillRow[] };
  renewTableCode: { readonly table: CodedTable };
  /** Base64 of an image file. */
  tableCodePicture: { readonly picture: string };
}

export type StaffAction = keyof StaffAnswers;
