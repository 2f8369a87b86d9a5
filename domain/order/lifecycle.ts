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
