import { exportParts } from '../../domain/consent/export-part';
import type { GuestAction, GuestInput } from '../../contract/guest';
import { orderNumber } from '../../domain/order/order-number';
import type { RefusalCode } from '../../contract/refusal';
import { line, wishFor } from './furnish';
import { pressReaches } from './guest-press-reach';
import { serviceReaches } from './guest-service-reach';
import { freshDoorCode, numberWish } from './queue';
import { eveningMs, reservationWish } from './reservations';
import { voiceReaches } from './guest-voice-reach';
import type { Victim } from './victim';

/** One try to reach what is another guest's, and how it must end: with a refusal, or with the caller's own things. */
export interface Reach {
  readonly what: string;
  readonly input: unknown;
  readonly ends: 'own things' | RefusalCode;
}

type ReachesByAction = { readonly [Name in GuestAction]: (victim: Victim) => readonly ReachOf<Name>[] };

interface ReachOf<Name extends GuestAction> extends Reach {
  readonly input: GuestInput<Name>;
}

/**
 * Every action of a guest with every id of another guest that it takes. An action that takes none is listed with what
 * it answers: nothing but the caller's own things. The compiler asks for each action, and a test for each at run time.
 */
export const reachesByAction: ReachesByAction = {
  ...serviceReaches,
  ...pressReaches,
  ...voiceReaches,
  openMenu: ({ storeId, tableCode }) => [
    { what: 'at the same table', input: { storeId: null, tableCode, menuVersion: null }, ends: 'own things' },
    {
      what: 'at the same store',
      input: { storeId, tableCode: null, menuVersion: null },
      ends: 'own things',
    },
  ],
  getShareCode: ({ storeId }) => [
    {
      what: 'with a code that invites',
      input: { kind: 'invite', storeId, what: 'K3F9A2' },
      ends: 'own things',
    },
  ],
  lookUp: ({ storeId, orderIdsByState }) => [
    ...Object.entries(orderIdsByState).map(([state, orderId]) => ({
      what: `their ${state} order with guessed digits`,
      input: { kind: 'order' as const, storeId, number: orderNumber(orderId), phoneEnd: '0000' },
      ends: 'LOOKUP_UNKNOWN' as const,
    })),
    {
      what: 'a reservation with guessed digits',
      input: { kind: 'reservation', storeId, number: '3F1C9A7E', phoneEnd: '0000' },
      ends: 'LOOKUP_UNKNOWN',
    },
  ],
  listStores: () => [{ what: 'without any id', input: {}, ends: 'own things' }],
  listSlots: ({ storeId }) => [
    { what: 'of the same store', input: { storeId, mode: 'pickup' }, ends: 'own things' },
  ],
  placeOrder: ({ storeId, couponId, requestId, points }) => [
    { what: 'with their coupon', input: tea(storeId, { couponId }), ends: 'COUPON_UNKNOWN' },
    { what: 'with their points', input: tea(storeId, { pointsToSpend: points }), ends: 'POINTS_NOT_ENOUGH' },
    {
      what: 'with their request id and a wrong total',
      input: tea(storeId, { requestId, expectedTotal: 1 }),
      ends: 'PRICE_CHANGED',
    },
  ],
  payOrder: (victim) => ofOrders(victim, (orderId) => ({ orderId })),
  viewOrder: (victim) => [
    ...ofOrders(victim, (orderId) => ({ orderId, afterPayment: true })),
    ...ofOrders(victim, (orderId) => ({ orderId, afterPayment: false })),
  ],
  listOrders: () => [
    { what: 'from the newest', input: { beforeMs: null }, ends: 'own things' },
    { what: 'from a moment far ahead', input: { beforeMs: 9_000_000_000_000 }, ends: 'own things' },
  ],
  cancelOrder: (victim) => ofOrders(victim, (orderId) => ({ orderId })),
  callWaiter: (victim) => [
    ...ofOrders(victim, (orderId) => ({ orderId, kind: 'waiter' as const })),
    ...ofOrders(victim, (orderId) => ({ orderId, kind: 'hurry' as const })),
  ],
  viewInvoice: (victim) => ofOrders(victim, (orderId) => ({ orderId })),
  requestInvoice: (victim) =>
    ofOrders(victim, (orderId) => ({ orderId, title: { kind: 'person', name: '阿杰' }, email: null })),
  viewStoredValue: ({ storeId }) => [
    { what: 'of the same store', input: { storeId, entriesBeforeMs: null }, ends: 'own things' },
  ],
  topUp: ({ storeId, requestId }) => [
    {
      what: 'with their request id, where nobody may',
      input: { requestId, storeId, pay: 20_000, bonus: 2_000 },
      ends: 'STORED_VALUE_OFF',
    },
  ],
  buyGiftCard: ({ storeId, requestId }) => [
    {
      what: 'with their request id, where nobody may',
      input: { requestId, storeId, amount: 20_000 },
      ends: 'STORED_VALUE_OFF',
    },
  ],
  payTopUp: (victim) => ofTopUps(victim),
  viewTopUp: (victim) => ofTopUps(victim),
  redeemGiftCard: () => [
    { what: 'by a code that no card has', input: { code: 'NOBODYSCARD' }, ends: 'GIFT_CARD_UNKNOWN' },
  ],
  viewBill: (victim) => [
    ...ofOrders(victim, (orderId) => ({ tableCode: null, orderId, afterPayment: true })),
    {
      what: 'of their table, which has none',
      input: { tableCode: victim.tableCode, orderId: null, afterPayment: false },
      ends: 'own things',
    },
  ],
  payShare: (victim) =>
    ofOrders(victim, (orderId) => ({ ...rest(victim.requestId), tableCode: null, orderId })),
  cancelShare: (victim) =>
    ofOrders(victim, (orderId) => ({ tableCode: null, orderId, number: `${orderId}-1` })),
  viewStatement: () => [
    { what: 'from the newest', input: { beforeMs: null }, ends: 'own things' },
    { what: 'from a moment far ahead', input: { beforeMs: 9_000_000_000_000 }, ends: 'own things' },
  ],
  returnGiftCard: () => [
    { what: 'by a code that no card has', input: { code: 'NOBODYSCARD' }, ends: 'GIFT_CARD_UNKNOWN' },
  ],
  listReservationTimes: ({ storeId }) => [
    { what: 'of the same store', input: { storeId, partySize: 2 }, ends: 'own things' },
  ],
  reserveTable: ({ storeId, reservationRequestId: requestId }) => [
    {
      what: 'with their request id and a wrong deposit',
      input: reservationWish(storeId, { requestId, expectedDeposit: 1 }),
      ends: 'DEPOSIT_CHANGED',
    },
    { what: 'at their table and time', input: reservationWish(storeId), ends: 'TABLES_FULL' },
  ],
  payDeposit: (victim) => ofReservations(victim, (reservationId) => ({ reservationId })),
  acceptOffer: (victim) => ofReservations(victim, (reservationId) => ({ reservationId })),
  viewReservation: (victim) => ofReservations(victim, (reservationId) => ({ reservationId })),
  listReservations: () => [{ what: 'all', input: {}, ends: 'own things' }],
  changeReservation: (victim) =>
    ofReservations(victim, (reservationId) => ({
      ...{ reservationId, startMs: eveningMs, partySize: 2, areaId: null },
    })),
  claimReservation: () => [
    {
      what: 'without the end of the phone',
      input: { number: '04219377', phoneEnd: '0000' },
      ends: 'RESERVATION_UNKNOWN',
    },
  ],
  cancelReservation: (victim) =>
    ofReservations(victim, (reservationId) => ({ reservationId, expectedReturn: 5_000 })),
  viewQueue: ({ storeId }) => [
    { what: 'of the same store', input: { storeId, doorCode: null }, ends: 'own things' },
    {
      what: 'by a guessed code',
      input: { storeId: null, doorCode: guessedCode('q') },
      ends: 'QUEUE_CODE_UNKNOWN',
    },
  ],
  takeQueueNumber: ({ storeId, requestId }) => [
    {
      what: 'with their request id and a guessed code',
      input: numberWish(storeId, guessedCode('q'), { requestId }),
      ends: 'QUEUE_CODE_UNKNOWN',
    },
  ],
  takeOverQueueNumber: () => [
    { what: 'by a guessed code', input: { code: guessedCode('n') }, ends: 'QUEUE_CODE_UNKNOWN' },
  ],
  leaveQueue: (victim) => ofQueue(victim, (ticketId) => ({ ticketId })),
  comeBackToQueue: (victim) => ofQueue(victim, (ticketId) => ({ ticketId })),
  changeQueueParty: (victim) => ofQueue(victim, (ticketId) => ({ ticketId, partySize: 3 })),
  recordConsents: ({ requestId }) => [
    {
      what: 'with their request id, at a store that never was',
      input: { requestId, storeId: 'no-such', screen: 'consents', code: null, answers: [allowed] },
      ends: 'STORE_UNKNOWN',
    },
  ],
  viewConsents: () => [
    { what: 'from the newest', input: { messagesBeforeMs: null }, ends: 'own things' },
    { what: 'from a moment far ahead', input: { messagesBeforeMs: 9_000_000_000_000 }, ends: 'own things' },
  ],
  withdrawConsent: ({ requestId }) => [
    { what: 'with their request id', input: { requestId, purpose: 'pickup-ready' }, ends: 'own things' },
  ],
  openMessage: (victim) =>
    [...ofOrders(victim, (orderId) => ({ messageId: `ready:${orderId}` }))].map((reach) => ({
      ...reach,
      ends: 'MESSAGE_UNKNOWN' as const,
    })),
  exportMyData: () =>
    exportParts.map((part) => ({ what: part, input: { part, beforeMs: null }, ends: 'own things' as const })),
  deleteAccount: () => [
    { what: 'of nobody but oneself', input: { understood: true as const }, ends: 'own things' },
  ],
  viewMember: () => [
    { what: 'from the newest', input: { entriesBeforeMs: null }, ends: 'own things' },
    { what: 'from a moment far ahead', input: { entriesBeforeMs: 9_000_000_000_000 }, ends: 'own things' },
  ],
};

function rest(requestId: string) {
  return { requestId, share: { kind: 'rest' as const }, expectedAmount: 4000 };
}
const allowed = { purpose: 'pickup-ready', answer: 'accept' } as const;

/** An order's id is tried too: neither says whose it is. */
function ofTopUps({ orderIdsByState }: Victim) {
  const ids = { 'top-up': `sv-${'0'.repeat(24)}`, order: orderIdsByState.paid };
  return Object.entries(ids).map(([what, topUpId]) => ({
    what: `of their ${what}`,
    input: { topUpId },
    ends: 'TOP_UP_UNKNOWN' as const,
  }));
}

function ofReservations<Input>(
  { reservationId }: Victim,
  input: (reservationId: string) => Input,
): { readonly what: string; readonly input: Input; readonly ends: RefusalCode }[] {
  const nobodys = `rs-${'0'.repeat(24)}`;
  return [reservationId, nobodys].map((id) => ({
    what: `of ${id === nobodys ? 'nobody' : 'theirs'}`,
    input: input(id),
    ends: 'RESERVATION_UNKNOWN' as const,
  }));
}

function ofQueue<Input>(
  { queueTicketId }: Victim,
  input: (ticketId: string) => Input,
): { readonly what: string; readonly input: Input; readonly ends: RefusalCode }[] {
  return [queueTicketId, `qt-${'0'.repeat(24)}`].map((id) => ({
    what: `of ${id === queueTicketId ? 'theirs' : 'nobody'}`,
    input: input(id),
    ends: 'QUEUE_NUMBER_UNKNOWN' as const,
  }));
}

function guessedCode(letter: 'q' | 'n'): string {
  return `${letter}${freshDoorCode().slice(1)}`;
}

function ofOrders<Input>(
  { orderIdsByState }: Victim,
  input: (orderId: string) => Input,
): { readonly what: string; readonly input: Input; readonly ends: RefusalCode }[] {
  return Object.entries(orderIdsByState).map(([state, orderId]) => ({
    what: `of their ${state} order`,
    input: input(orderId),
    ends: 'ORDER_UNKNOWN' as const,
  }));
}

/** Nobody has placed an order of this price, so that whatever goes through would show. */
function tea(storeId: string, overrides: Partial<GuestInput<'placeOrder'>>): GuestInput<'placeOrder'> {
  return wishFor(storeId, { lines: [line('l1', 'tea')], expectedTotal: 600, ...overrides });
}
