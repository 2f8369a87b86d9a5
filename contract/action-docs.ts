import { guestBillDocs } from './bills-docs';
import type { GuestAction } from './guest';
import type { RefusalCode } from './refusal';
import { guestPressDocs } from './press-docs';
import { guestMembershipDocs } from './membership-docs';
import { guestQueueDocs } from './queue-docs';
import { guestReservationDocs } from './reservation-docs';
import { guestRewardDocs } from './rewards-docs';
import { guestServiceDocs } from './service-docs';
import { guestVoiceDocs } from './voice-docs';
import { sharingGuestDocs } from './sharing-docs';

/** What `docs/api.md` says of an action beside the shapes, which it takes from the parsers and types themselves. */
export interface ActionDoc {
  readonly summary: string;
  /** An input that the action's parser takes; a test asserts it. */
  readonly example: unknown;
  /** Beside those that every action may answer. */
  readonly refusals: readonly RefusalCode[];
}

/** Every action may answer these. */
export const refusalsOfEveryAction: readonly RefusalCode[] = [
  'INPUT_INVALID',
  'INPUT_TOO_LARGE',
  'NOT_SIGNED_IN',
  'INTERNAL',
];

const line = {
  lineId: 'l1',
  dishId: 'beef-noodles',
  sizeId: 'large',
  optionIdsByGroup: { noodle: ['thin'], spice: ['mild'] },
  choiceDishIdsByGroup: {},
  quantity: 1,
  note: '不要香菜',
};
export const orderId = '3f1c9a7e5b2d4860aa17c3e9';
export const storeId = 'wutong-lane';
export const topUpId = 'sv-3f1c9a7e5b2d4860aa17c3e9';

export const guestDocs: Readonly<Record<GuestAction, ActionDoc>> = {
  openMenu: {
    summary:
      'All that the first screen needs. A table code leads to its store; `menu` is null when the phone has it.',
    example: { storeId: null, tableCode: 't0123456789abcdefghjk', menuVersion: null },
    refusals: ['STORE_UNKNOWN', 'TABLE_CODE_UNKNOWN', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  listStores: { summary: 'Every store, as everybody may see it.', example: {}, refusals: [] },
  listSlots: {
    summary: 'The times at which an order for later can be had, full ones included.',
    example: { storeId, mode: 'pickup' },
    refusals: ['STORE_UNKNOWN', 'MODE_NOT_OFFERED'],
  },
  placeOrder: {
    summary:
      'Places an order once for each request id, and asks WeChat Pay for its payment. A repeat answers the same order; `PAYMENT_UNAVAILABLE` keeps the order, which `payOrder` can still pay.',
    example: {
      requestId: 'b7c4e2a0-9f31-4d0e-8a55-6a1f0d9c2e11',
      storeId,
      menuVersion: 'v1',
      mode: 'dine-in',
      tableCode: 't0123456789abcdefghjk',
      slotStartMs: null,
      lines: [line],
      couponId: null,
      pointsToSpend: 200,
      storedValueToSpend: 0,
      expectedTotal: 3600,
      partySize: 2,
      note: '',
      wantsCutlery: true,
      address: null,
    },
    refusals: [
      'STORE_UNKNOWN',
      'TABLE_CODE_UNKNOWN',
      'MODE_NOT_OFFERED',
      'STORE_PAUSED',
      'STORE_CLOSED',
      'SLOT_UNKNOWN',
      'SLOT_FULL',
      'CART_EMPTY',
      'CART_INVALID',
      'SOLD_OUT',
      'COUPON_UNKNOWN',
      'COUPON_TAKEN',
      'COUPON_DOES_NOT_FIT',
      'POINTS_NOT_ENOUGH',
      'POINTS_ABOVE_LIMIT',
      'STORED_VALUE_OFF',
      'STORED_VALUE_ABOVE_TOTAL',
      'STORED_VALUE_NOT_ENOUGH',
      'DEPOSIT_NOT_ENOUGH',
      'BELOW_MINIMUM_SPEND',
      'PRICE_CHANGED',
      'REQUEST_ID_REUSED',
      'ORDER_NOT_PAYABLE',
      'PAYMENT_UNAVAILABLE',
      'BILLING_NOT_OFFERED',
      'BILL_FULL',
      'TOO_MANY_ATTEMPTS',
      'BUSY',
    ],
  },
  payOrder: {
    summary: 'Fresh payment parameters for an order that waits for its payment.',
    example: { orderId },
    refusals: ['ORDER_UNKNOWN', 'ORDER_NOT_PAYABLE', 'PAYMENT_UNAVAILABLE', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  viewOrder: {
    summary:
      "One of the guest's orders. With `afterPayment`, an order that still waits is asked for at WeChat Pay.",
    example: { orderId, afterPayment: true },
    refusals: ['ORDER_UNKNOWN', 'TOO_MANY_ATTEMPTS'],
  },
  listOrders: {
    summary: "The guest's orders, newest first, ten at a time; `nextBeforeMs` is the next page's `beforeMs`.",
    example: { beforeMs: null },
    refusals: [],
  },
  cancelOrder: {
    summary: 'Takes an order back while the rule allows it. What it held returns; what was paid goes back.',
    example: { orderId },
    refusals: ['ORDER_UNKNOWN', 'ORDER_NOT_CANCELLABLE', 'ORDER_MOVED_ON', 'PAYMENT_UNCLEAR', 'BUSY'],
  },
  callWaiter: {
    summary: 'Rings for a waiter, or asks where the food is; each at most once a minute.',
    example: { orderId, kind: 'waiter' },
    refusals: ['ORDER_UNKNOWN', 'ORDER_MOVED_ON', 'TOO_MANY_CALLS'],
  },
  viewInvoice: {
    summary: 'The invoice of an order, and what one would be made out for now.',
    example: { orderId },
    refusals: ['ORDER_UNKNOWN'],
  },
  requestInvoice: {
    summary: 'Asks for an invoice, or corrects what was asked for until it is issued.',
    example: {
      orderId,
      title: { kind: 'company', name: '小灶餐饮有限公司', taxNumber: '91350100M000100Y43' },
      email: 'accounts@example.com',
    },
    refusals: ['ORDER_UNKNOWN', 'INVOICE_NOT_POSSIBLE', 'INVOICE_ISSUED', 'TAX_NUMBER_WRONG', 'BUSY'],
  },
  viewMember: {
    summary:
      "The member's card: points with their ledger, coupons with the names of their stores, orders under way, and what was spent in a year.",
    example: { entriesBeforeMs: null },
    refusals: [],
  },
  viewStatement: {
    summary:
      "A guest's own statement: payments, refunds, balance and points, newest first, twenty rows and more of one moment.",
    example: { beforeMs: null },
    refusals: [],
  },
  viewStoredValue: {
    summary:
      'Money paid in advance: the balance with its ledger, what a store adds to a top-up, and gift cards bought.',
    example: { storeId, entriesBeforeMs: null },
    refusals: ['STORE_UNKNOWN'],
  },
  topUp: {
    summary: 'Begins a top-up by a tier of the store, once for each request id, and asks for its payment.',
    example: { requestId: 'f0a9d3c2-51b7-4e0e-9d1a', storeId, pay: 20000, bonus: 2000 },
    refusals: [
      'STORE_UNKNOWN',
      'STORED_VALUE_OFF',
      'TOP_UP_CHANGED',
      'REQUEST_ID_REUSED',
      'TOP_UP_NOT_PAYABLE',
      'PAYMENT_UNAVAILABLE',
      'BUSY',
    ],
  },
  buyGiftCard: {
    summary: 'Begins to buy a gift card; its code comes with the payment.',
    example: { requestId: 'f0a9d3c2-51b7-4e0e-9d1b', storeId, amount: 10000 },
    refusals: [
      'STORE_UNKNOWN',
      'STORED_VALUE_OFF',
      'REQUEST_ID_REUSED',
      'TOP_UP_NOT_PAYABLE',
      'PAYMENT_UNAVAILABLE',
      'BUSY',
    ],
  },
  payTopUp: {
    summary: 'Fresh payment parameters for a top-up or gift card that waits for its payment.',
    example: { topUpId },
    refusals: ['TOP_UP_UNKNOWN', 'TOP_UP_NOT_PAYABLE', 'STORED_VALUE_OFF', 'PAYMENT_UNAVAILABLE'],
  },
  viewTopUp: {
    summary: 'What became of a top-up; one that waits is asked for at WeChat Pay.',
    example: { topUpId },
    refusals: ['TOP_UP_UNKNOWN'],
  },
  redeemGiftCard: {
    summary: 'Puts a gift card that somebody else has bought into the balance, once.',
    example: { code: '7F3K-9QWE-RT2Y-4ZXC-VB5N' },
    refusals: [
      'GIFT_CARD_UNKNOWN',
      'GIFT_CARD_REDEEMED',
      'GIFT_CARD_OWN',
      'GIFT_CARD_RETURNED',
      'STORED_VALUE_OFF',
      'BUSY',
    ],
  },
  returnGiftCard: {
    summary:
      'Gives a card that nobody has redeemed back to whoever bought it; the money goes back as it was paid.',
    example: { code: '7F3K-9QWE-RT2Y-4ZXC-VB5N' },
    refusals: ['GIFT_CARD_UNKNOWN', 'GIFT_CARD_REDEEMED', 'GIFT_CARD_RETURN_ENDED', 'BUSY'],
  },
  ...guestBillDocs,
  ...guestReservationDocs,
  ...guestQueueDocs,
  ...guestServiceDocs,
  ...guestPressDocs,
  ...guestMembershipDocs,
  ...guestRewardDocs,
  ...guestVoiceDocs,
  ...sharingGuestDocs,
  recordConsents: {
    summary:
      "Writes down what WeChat's question about messages was answered with, once for each request id. One accept licenses one message.",
    example: {
      requestId: 'f0a9d3c2-51b7-4e0e-9d1d',
      storeId,
      screen: 'after-payment',
      code: null,
      answers: [
        { purpose: 'pickup-ready', answer: 'accept' },
        { purpose: 'refund-done', answer: 'reject' },
      ],
    },
    refusals: ['STORE_UNKNOWN', 'BUSY'],
  },
  viewConsents: {
    summary:
      'Everything the guest has allowed, and the messages that came of it, newest first, twenty at a time.',
    example: { messagesBeforeMs: null },
    refusals: [],
  },
  withdrawConsent: {
    summary: 'Takes a consent back: no message of that purpose is sent any more.',
    example: { requestId: 'f0a9d3c2-51b7-4e0e-9d1e', purpose: 'new-dish' },
    refusals: ['BUSY'],
  },
  openMessage: {
    summary: 'The guest came in through a message. It counts once.',
    example: { messageId: `ready:${orderId}` },
    refusals: ['MESSAGE_UNKNOWN', 'BUSY'],
  },
  exportMyData: {
    summary:
      "One page of one part of everything that is stored of the guest; `nextBeforeMs` is the next page's.",
    example: { part: 'orders', beforeMs: null },
    refusals: [],
  },
  deleteAccount: {
    summary:
      'Deletes everything that names the guest; what a store must keep stays without a name. A repeat goes on with it.',
    example: { understood: true },
    refusals: [
      'ACCOUNT_HAS_ORDERS',
      'ACCOUNT_HAS_RESERVATIONS',
      'ACCOUNT_HAS_BALANCE',
      'ACCOUNT_IS_STAFF',
      'BUSY',
    ],
  },
};
