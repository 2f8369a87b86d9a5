import type { World } from '../run/world';

/** Something that somebody wants to do at a moment, whatever has become of everything before. */
export interface Act {
  /** Names it in the story and to chance: `visit 7 pay`. */
  readonly id: string;
  /** After the beginning. */
  readonly atMs: number;
  readonly what: ActName;
  /** A guest, a colleague, the timer, a stranger. */
  readonly who: string;
  /** Acts of one visit share what the guest's phone knows. */
  readonly visit: string;
}

export type ActName =
  | 'order'
  | 'order-again'
  | 'pay'
  | 'pay-on-the-other-phone'
  | 'close-the-sheet'
  | 'look'
  | 'ask-for-payment'
  | 'cancel'
  | 'call'
  | 'read'
  | 'ask-for-invoice'
  | 'top-up'
  | 'top-up-again'
  | 'buy-gift-card'
  | 'ask-for-top-up'
  | 'look-at-top-up'
  | 'redeem'
  | 'order-on-bill'
  | 'pay-share'
  | 'pay-share-again'
  | 'cancel-share'
  | 'look-at-bill'
  | 'return-card'
  | 'reserve'
  | 'reserve-again'
  | 'ask-for-deposit'
  | 'accept-offer'
  | 'order-ahead'
  | 'order-ahead-on-two-phones'
  | 'look-at-reservation'
  | 'change-reservation'
  | 'cancel-reservation'
  | 'order-at-kept-table'
  | 'order-at-kept-table-on-two-phones'
  | 'redeem-and-return'
  | 'take-reward'
  | 'take-reward-again'
  | 'give-reward-back'
  | 'wrap-coupon'
  | 'unwrap-coupon'
  | 'open-present'
  | 'accept-invitation'
  | 'sign-in'
  | 'claim-welcome'
  | 'set-birthday'
  | 'look-at-club'
  | 'tend-counter'
  | 'work'
  | 'set-remaining'
  | 'sell-out'
  | 'pause'
  | 'refund'
  | 'decide-refunds'
  | 'reprint'
  | 'issue-invoices'
  | 'refund-balance'
  | 'switch-stored-value'
  | 'tend-bill'
  | 'tend-door'
  | 'seat-walk-in'
  | 'printers'
  | 'withdraw'
  | 'ring'
  | 'forge'
  | 'replay'
  | 'restart';

export type Perform = (world: World, act: Act) => Promise<void>;
