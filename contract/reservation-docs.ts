import type { ActionDoc } from './action-docs';
import type { RefusalCode } from './refusal';
import { reservationRulesDocs } from './reservation-rules-docs';
import type { GuestReservationAnswers, StaffReservationAnswers } from './reservations';

const storeId = 'wutong-lane';
const reservationId = 'rs-3f1c9a7e5b2d4860aa17c3e9';
const startMs = 1_795_343_400_000;

const ofTimes: readonly RefusalCode[] = ['RESERVATION_TIME_WRONG', 'PARTY_SIZE_WRONG', 'TABLES_FULL'];
const ofPayment: readonly RefusalCode[] = ['RESERVATION_MOVED_ON', 'PAYMENT_UNAVAILABLE', 'BUSY'];

export const guestReservationDocs: Readonly<Record<keyof GuestReservationAnswers, ActionDoc>> = {
  listReservationTimes: {
    summary: 'Every day and time of a month at which a party of this size finds a table, and the rules.',
    example: { storeId, partySize: 4 },
    refusals: ['STORE_UNKNOWN', 'RESERVATIONS_OFF', 'PARTY_SIZE_WRONG'],
  },
  reserveTable: {
    summary:
      'Keeps a table, once for each request id. With a deposit it is held for some minutes until that is paid; where none is free, the party may wait for one.',
    example: {
      requestId: 'f0a9d3c2-51b7-4e0e-9d1d',
      storeId,
      startMs,
      partySize: 4,
      areaId: null,
      name: '何女士',
      phone: '13912345678',
      note: '要儿童椅',
      expectedDeposit: 5000,
      joinsWaitingList: false,
    },
    refusals: [
      'STORE_UNKNOWN',
      'RESERVATIONS_OFF',
      ...ofTimes,
      'PHONE_WRONG',
      'DEPOSIT_CHANGED',
      'GUEST_BLOCKED',
      'RESERVATIONS_ENOUGH',
      'TOO_MANY_ATTEMPTS',
      'REQUEST_ID_REUSED',
      ...ofPayment,
    ],
  },
  payDeposit: {
    summary: 'Fresh payment parameters for a deposit that waits for its payment.',
    example: { reservationId },
    refusals: ['RESERVATION_UNKNOWN', 'TOO_MANY_ATTEMPTS', ...ofPayment],
  },
  acceptOffer: {
    summary: 'Takes a freed table that was offered to somebody who waited, and asks for its deposit.',
    example: { reservationId },
    refusals: ['RESERVATION_UNKNOWN', ...ofPayment],
  },
  viewReservation: {
    summary: "One of the guest's reservations; one that is held is asked for at WeChat Pay.",
    example: { reservationId },
    refusals: ['RESERVATION_UNKNOWN'],
  },
  listReservations: {
    summary: "The guest's reservations, newest first, 20 at most.",
    example: {},
    refusals: [],
  },
  changeReservation: {
    summary: 'Another time, size or area, while cancelling is free and the deposit stays the same.',
    example: { reservationId, startMs, partySize: 5, areaId: null },
    refusals: [
      'RESERVATION_UNKNOWN',
      'RESERVATION_MOVED_ON',
      'RESERVATION_TOO_LATE',
      'DISHES_AHEAD',
      'DEPOSIT_CHANGED',
      ...ofTimes,
      'BUSY',
    ],
  },
  cancelReservation: {
    summary: 'Gives the table up. The sum that goes back by rule must be the one that was shown.',
    example: { reservationId, expectedReturn: 5000 },
    refusals: ['RESERVATION_UNKNOWN', 'RESERVATION_MOVED_ON', 'DEPOSIT_CHANGED', 'PAYMENT_UNCLEAR', 'BUSY'],
  },
  claimReservation: {
    summary: 'Takes over what a colleague wrote down on the phone, by its number and the end of the phone.',
    example: { number: '04219377', phoneEnd: '5678' },
    refusals: ['RESERVATION_UNKNOWN', 'RESERVATION_MOVED_ON', 'GUEST_BLOCKED', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
};

const ofOne = { storeId, reservationId };
const ofRows: readonly RefusalCode[] = [
  'NOT_STAFF',
  'ROLE_NOT_ALLOWED',
  'RESERVATION_UNKNOWN',
  'RESERVATION_MOVED_ON',
  'BUSY',
];

export const staffReservationDocs: Readonly<Record<keyof StaffReservationAnswers, ActionDoc>> = {
  ...reservationRulesDocs,
  reservationBoard: {
    summary: 'A day at the door: who comes when and sits where, who waits, and what the next days hold.',
    example: { storeId, day: null },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN'],
  },
  listTimesForGuest: {
    summary: 'Every time of a month at which a party of this size finds a table, as its guest would see it.',
    example: { storeId, partySize: 4 },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN', 'RESERVATIONS_OFF', 'PARTY_SIZE_WRONG'],
  },
  bookForGuest: {
    summary:
      'A guest rings up and a colleague keeps a table, once for each request id; with a deposit it is held until its guest has taken it over and paid.',
    example: {
      ...{ storeId, requestId: 'f0a9d3c2-51b7-4e0e-9d1f', startMs, partySize: 4, areaId: null },
      ...{ name: '何女士', phone: '13912345678', note: '靠窗', expectedDeposit: 5000 },
    },
    refusals: [
      'NOT_STAFF',
      'ROLE_NOT_ALLOWED',
      'STORE_UNKNOWN',
      'RESERVATIONS_OFF',
      ...ofTimes,
      'PHONE_WRONG',
      'DEPOSIT_CHANGED',
      'GUEST_BLOCKED',
      'REQUEST_ID_REUSED',
      'BUSY',
    ],
  },
  waiveDeposit: {
    summary: 'Keeps a held table without its deposit; an open payment of it is closed first.',
    example: { ...ofOne, reason: '老客人' },
    refusals: [...ofRows, 'PAYMENT_UNCLEAR'],
  },
  forgetLetGo: {
    summary: 'Takes a table that was let go off the notice of the board.',
    example: ofOne,
    refusals: ofRows,
  },
  seatReservation: {
    summary: 'The party is here; its table opens.',
    example: ofOne,
    refusals: [...ofRows, 'TABLE_TAKEN', 'RESERVATION_TOO_EARLY'],
  },
  seatWalkIn: {
    summary: 'A party without a reservation takes a free table, once for each request id.',
    example: { storeId, requestId: 'f0a9d3c2-51b7-4e0e-9d1e', partySize: 2, tableId: 'wutong-A07', name: '' },
    refusals: [
      'NOT_STAFF',
      'ROLE_NOT_ALLOWED',
      'STORE_UNKNOWN',
      'PARTY_SIZE_WRONG',
      'TABLE_UNKNOWN',
      'TABLE_TAKEN',
      'REQUEST_ID_REUSED',
      'BUSY',
    ],
  },
  moveReservation: {
    summary: 'The party gets other tables, now or later.',
    example: { ...ofOne, tableIds: ['wutong-A08'] },
    refusals: [...ofRows, 'TABLE_UNKNOWN', 'TABLE_TAKEN'],
  },
  noteReservation: {
    summary: 'What colleagues should know of a party.',
    example: { ...ofOne, note: '电话两次未接' },
    refusals: ofRows,
  },
  markNoShow: {
    summary: 'Nobody came and the time is over; the house keeps the deposit.',
    example: ofOne,
    refusals: [...ofRows, 'RESERVATION_TOO_EARLY'],
  },
  finishReservation: {
    summary: 'The party has left; what is left of its deposit goes back.',
    example: ofOne,
    refusals: ofRows,
  },
  declineReservation: {
    summary: 'The house cannot keep its word; everything goes back.',
    example: { ...ofOne, reason: '晚上停电' },
    refusals: [...ofRows, 'PAYMENT_UNCLEAR'],
  },
  blockGuest: {
    summary: 'Whoever made this reservation makes no other at this store, or may again.',
    example: { ...ofOne, isBlocked: true, reason: '三次没来' },
    refusals: ofRows,
  },
};
