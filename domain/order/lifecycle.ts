export type DiningMode = 'dine-in' | 'pickup' | 'delivery';

/** Where an order stands. */
export type OrderStatus =
  | 'awaiting-payment'
  | 'placed'
  | 'accepted'
  | 'cooking'
  | 'ready'
  | 'on-the-way'
  | 'handed-over'
  | 'completed'
  | 'cancelled';

/** What can happen to an order. */
export type OrderEvent =
  | 'pay'
  | 'accept'
  | 'start-cooking'
  | 'finish-cooking'
  | 'send-out'
  | 'hand-over'
  | 'complete'
  | 'guest-cancels'
  | 'payment-expires'
  | 'reject'
  | 'acceptance-expires';

/** Why an order was cancelled. */
export type CancelReason = 'guest-cancelled' | 'payment-expired' | 'rejected' | 'not-accepted-in-time';

type StatusTable = Readonly<Record<OrderStatus, Readonly<Partial<Record<OrderEvent, OrderStatus>>>>>;

/**
 * What may happen to an order, by way of dining. What is not in the table cannot happen.
 *
 * A guest may take an order back while nobody cooks: freely before it is accepted, and after that only for the
 * short time that `guestMayCancelUntilMs` gives. Staff may reject until cooking starts, because an ingredient
 * may turn out to be missing after accepting. Only an order that nobody accepted is cancelled for that reason.
 */
const servedAtStore: StatusTable = {
  'awaiting-payment': { pay: 'placed', 'guest-cancels': 'cancelled', 'payment-expires': 'cancelled' },
  placed: {
    accept: 'accepted',
    reject: 'cancelled',
    'guest-cancels': 'cancelled',
    'acceptance-expires': 'cancelled',
  },
  accepted: { 'start-cooking': 'cooking', reject: 'cancelled', 'guest-cancels': 'cancelled' },
  cooking: { 'finish-cooking': 'ready' },
  ready: { 'hand-over': 'handed-over' },
  'on-the-way': {},
  'handed-over': { complete: 'completed' },
  completed: {},
  cancelled: {},
};

export const transitions: Readonly<Record<DiningMode, StatusTable>> = {
  'dine-in': servedAtStore,
  pickup: servedAtStore,
  delivery: {
    ...servedAtStore,
    ready: { 'send-out': 'on-the-way' },
    'on-the-way': { 'hand-over': 'handed-over' },
  },
};

/** Where an event leads, or null when it cannot happen there. */
export function nextStatus(mode: DiningMode, status: OrderStatus, event: OrderEvent): OrderStatus | null {
  return transitions[mode][status][event] ?? null;
}

/** Nothing can happen to it any more. */
export function isFinal(status: OrderStatus): boolean {
  return status === 'completed' || status === 'cancelled';
}

/** Somebody still waits for something: the payment or the food. An order that was handed over is neither live nor final. */
export function isLive(status: OrderStatus): boolean {
  return !isFinal(status) && status !== 'handed-over';
}

const stepsAtStore: readonly OrderStatus[] = ['placed', 'accepted', 'cooking', 'ready', 'handed-over'];

/** The steps that the guest sees on a paid order's way; `reachedStep` says which of them is now. */
export function statusSteps(mode: DiningMode): OrderStatus[] {
  if (mode !== 'delivery') return [...stepsAtStore];
  return ['placed', 'accepted', 'cooking', 'ready', 'on-the-way', 'handed-over'];
}

/** Index of the step an order stands at: -1 before the payment and when cancelled, the number of steps when completed. */
export function reachedStep(mode: DiningMode, status: OrderStatus): number {
  const steps = statusSteps(mode);
  return status === 'completed' ? steps.length : steps.indexOf(status);
}

/** The reason each cancelling event leaves on the order. */
export const cancelReasonByEvent: Readonly<Partial<Record<OrderEvent, CancelReason>>> = {
  'guest-cancels': 'guest-cancelled',
  'payment-expires': 'payment-expired',
  reject: 'rejected',
  'acceptance-expires': 'not-accepted-in-time',
};
