import type { ActionDoc } from './action-docs';
import type { GuestQueueAnswers, StaffQueueAnswers } from './queue';
import type { RefusalCode } from './refusal';

const storeId = 'wutong-lane';
const ticketId = 'qt-3f1c9a7e5b2d4860aa17c3e9';
const requestId = 'f0a9d3c2-51b7-4e0e-9d1d';

const ofOwn: readonly RefusalCode[] = ['QUEUE_NUMBER_UNKNOWN', 'QUEUE_NUMBER_MOVED_ON', 'BUSY'];

export const guestQueueDocs: Readonly<Record<keyof GuestQueueAnswers, ActionDoc>> = {
  viewQueue: {
    summary: "How many wait at a store's door, how long that takes, and the guest's own number.",
    example: { storeId, doorCode: null },
    refusals: ['STORE_UNKNOWN', 'QUEUE_CODE_UNKNOWN', 'TOO_MANY_ATTEMPTS'],
  },
  takeQueueNumber: {
    summary:
      'Takes a number, at the door by its code or from near enough; a guest who has one at the store gets the same.',
    example: {
      requestId,
      storeId,
      partySize: 4,
      doorCode: 'q7k2m9x4c8v1b6n3d5f0a',
      position: null,
      evenIfFree: false,
    },
    refusals: [
      'STORE_UNKNOWN',
      'QUEUE_OFF',
      'QUEUE_CLOSED',
      'QUEUE_CODE_UNKNOWN',
      'QUEUE_CODE_OLD',
      'QUEUE_SCREEN_ONLY',
      'QUEUE_AT_DOOR_ONLY',
      'QUEUE_TOO_FAR',
      'QUEUE_ENOUGH',
      'QUEUE_NO_WAIT',
      'PARTY_SIZE_WRONG',
      'TOO_MANY_ATTEMPTS',
      'BUSY',
    ],
  },
  takeOverQueueNumber: {
    summary: 'A number that a colleague took becomes that of the guest who scans it first.',
    example: { code: 'n7k2m9x4c8v1b6n3d5f0a' },
    refusals: ['QUEUE_CODE_UNKNOWN', 'QUEUE_HAS_NUMBER', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  leaveQueue: { summary: 'Gives the place up.', example: { ticketId }, refusals: ofOwn },
  comeBackToQueue: {
    summary: "A passed number waits again, by the store's rule.",
    example: { ticketId },
    refusals: [...ofOwn, 'QUEUE_BACK_ENDED'],
  },
  changeQueueParty: {
    summary:
      'Another size: in the same group the place stays, in another the party waits anew with a new number.',
    example: { ticketId, partySize: 5 },
    refusals: [...ofOwn, 'PARTY_SIZE_WRONG'],
  },
};

const ofOne = { storeId, ticketId };
const ofColleague: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN'];
const ofRow: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED', ...ofOwn];

export const staffQueueDocs: Readonly<Record<keyof StaffQueueAnswers, ActionDoc>> = {
  queueDesk: {
    summary: 'Everybody who waits at the door, was called or was passed, in order.',
    example: { storeId },
    refusals: ofColleague,
  },
  queueScreen: {
    summary:
      'The numbers that are called and come next, without whose they are, and the code of the screen at the door.',
    example: { storeId },
    refusals: ofColleague,
  },
  callQueueTicket: {
    summary: 'Calls a number, or calls it again; of two colleagues who call at once, one does.',
    example: { ...ofOne, seenCalls: 0 },
    refusals: [...ofRow, 'STORE_UNKNOWN'],
  },
  passQueueTicket: { summary: 'Nobody came.', example: ofOne, refusals: ofRow },
  returnQueueTicket: {
    summary: 'A passed party stands at the door and waits again.',
    example: ofOne,
    refusals: ofRow,
  },
  seatQueueTicket: {
    summary: 'The party sits down: the table is theirs, and their phone is led to it.',
    example: { ...ofOne, tableId: 'wutong-A07' },
    refusals: [...ofRow, 'TABLE_UNKNOWN', 'TABLE_TAKEN'],
  },
  dropQueueTicket: { summary: 'The party has gone.', example: ofOne, refusals: ofRow },
  takeNumberForGuest: {
    summary: 'A number for a guest without a phone, once for each request id; a phone can take it over.',
    example: { storeId, requestId, partySize: 2 },
    refusals: [...ofColleague, 'QUEUE_OFF', 'QUEUE_CLOSED', 'PARTY_SIZE_WRONG', 'BUSY'],
  },
  queueTables: {
    summary: 'Tables that a party of this size can have now, the smallest that fits first.',
    example: { storeId, partySize: 4 },
    refusals: ofColleague,
  },
  closeQueue: {
    summary: 'No new numbers today; those who wait keep theirs, or are sent home with a message.',
    example: { storeId, sendsHome: true },
    refusals: [...ofColleague, 'QUEUE_OFF', 'BUSY'],
  },
  openQueue: {
    summary: 'Numbers are given again today.',
    example: { storeId },
    refusals: [...ofColleague, 'QUEUE_OFF', 'BUSY'],
  },
  viewQueueRules: {
    summary: 'How the store lets guests wait, and the code at its door.',
    example: { storeId },
    refusals: ofColleague,
  },
  setQueueRules: {
    summary: 'Changes how the store lets guests wait.',
    example: {
      storeId,
      rules: {
        isOn: true,
        groups: [
          { letter: 'A', name: { zh: '小桌', en: 'Small table' }, upToPartySize: 2, turnMinutes: 60 },
          { letter: 'B', name: { zh: '大桌', en: 'Large table' }, upToPartySize: 8, turnMinutes: 90 },
        ],
        fromHomeMetres: 3000,
        comeWithinMinutes: 5,
        backWithinMinutes: 30,
        timesBack: 1,
        backBehindParties: 1,
        toldWhenAhead: 2,
        numbersPerDay: 3,
      },
    },
    refusals: [...ofColleague, 'QUEUE_GROUPS_WRONG', 'BUSY'],
  },
  printQueueTicket: {
    summary:
      'Prints a number on the printers that the store chose for it, once for each request id; again, it says so.',
    example: { ...ofOne, requestId },
    refusals: [...ofRow, 'STORE_UNKNOWN', 'NOTHING_TO_PRINT', 'PRINTED_TOO_OFTEN'],
  },
  renewDoorCode: {
    summary: 'Gives the door another code; the old one is as unknown as one that never was.',
    example: { storeId },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'BUSY'],
  },
  doorCodePicture: {
    summary:
      'The code at the door, or of a number that a phone is to take over, as the picture to show or print.',
    example: { storeId, ticketId: null },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'QUEUE_CODE_UNKNOWN', 'PLATFORM_SILENT'],
  },
};
