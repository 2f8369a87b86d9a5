import * as v from 'valibot';
import type { Fen } from '../domain/money/fen';
import type { Station } from '../domain/menu/menu';
import type { DiningMode, OrderStatus } from '../domain/order/lifecycle';
import type { Role } from '../domain/staff/role';
import type { LocalText } from '../domain/text/local-text';
import { reconciliationInputs, type ReconciliationAnswers } from './reconciliation';
import type { LineProgress } from './views';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

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
  setSoldOut: v.strictObject({ storeId: id, dishId: id, isSoldOut: v.boolean() }),
  /** Portions for the rest of today; null for no limit. */
  setRemaining: v.strictObject({
    storeId: id,
    dishId: id,
    remaining: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9999))),
  }),
  pauseOrders: v.strictObject({
    storeId: id,
    /** 0 takes orders again. */
    minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(720)),
  }),
  setPromisedMinutes: v.strictObject({
    storeId: id,
    minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(240)),
  }),
  today: v.strictObject({ storeId: id }),
  ...reconciliationInputs,
} as const;

export type StaffInput<Name extends keyof typeof staffInputs> = v.InferOutput<(typeof staffInputs)[Name]>;

export interface TicketLineView {
  readonly lineId: string;
  readonly name: LocalText;
  readonly detail: LocalText;
  readonly note: string;
  readonly quantity: number;
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
  readonly paidAtMs: number;
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

export interface StaffMembership {
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly role: Role;
}

type Ticket = { readonly ticket: TicketView };

/** What each action of the function `staff` answers. */
export interface StaffAnswers extends ReconciliationAnswers {
  signIn: { readonly name: string; readonly memberships: readonly StaffMembership[] };
  acceptInvitation: { readonly name: string; readonly memberships: readonly StaffMembership[] };
  inviteColleague: { readonly code: string; readonly endsAtMs: number };
  board: {
    readonly storeName: LocalText;
    /** Everything open, oldest first; bounded at 200. */
    readonly tickets: readonly TicketView[];
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
}

export type StaffAction = keyof StaffAnswers;
