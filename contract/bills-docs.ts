import type { ActionDoc } from './action-docs';
import type { GuestBillAnswers, StaffBillAnswers } from './bills';
import type { RefusalCode } from './refusal';

const storeId = 'wutong-lane';
const orderId = '3f1c9a7e5b2d4860aa17c3e9';
const billId = 'b-7e5b2d4860aa17c3e93f1c';
const number = `${billId}-1`;
const requestId = 'c81f6a30-2be4-4f17-9b4d';
const atTable = { tableCode: 't0123456789abcdefghjk', orderId: null };
const ofBill = { storeId, billId };

const ofPlace: readonly RefusalCode[] = ['TABLE_CODE_UNKNOWN', 'ORDER_UNKNOWN', 'TOO_MANY_ATTEMPTS', 'BUSY'];
const ofBills: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'BILL_UNKNOWN'];
const ofOpenBills: readonly RefusalCode[] = [...ofBills, 'BILL_CLOSED', 'BUSY'];

export const guestBillDocs: Readonly<Record<keyof GuestBillAnswers, ActionDoc>> = {
  viewBill: {
    summary:
      'The bill of the table whose code was scanned, the one that the phone was shown there before staff moved it, or the one that an own order is on; null when the table has none.',
    example: { ...atTable, shown: { billId, key: '9c0d4f6be3a84c1e8d27f35a61b09e42' }, afterPayment: false },
    refusals: ofPlace,
  },
  payShare: {
    summary:
      'Reserves a share of the bill for five minutes and asks WeChat Pay for its payment, once for each request id. Whatever several phones ask for at once, together they never pay more than is owed.',
    example: { ...atTable, requestId, share: { kind: 'equal', of: 4 }, expectedAmount: 5600 },
    refusals: [
      ...ofPlace,
      'BILL_UNKNOWN',
      'BILL_CLOSED',
      'BILL_CHANGED',
      'BILL_FULL',
      'ROUND_UNKNOWN',
      'REQUEST_ID_REUSED',
      'PAYMENT_UNAVAILABLE',
      'PAYMENT_UNCLEAR',
    ],
  },
  cancelShare: {
    summary: 'Gives an unpaid share up: its payment is closed at WeChat Pay, and then others can pay it.',
    example: { ...atTable, number },
    refusals: [...ofPlace, 'BILL_UNKNOWN', 'SHARE_UNKNOWN', 'PAYMENT_UNCLEAR'],
  },
};

export const staffBillDocs: Readonly<Record<keyof StaffBillAnswers, ActionDoc>> = {
  listBills: {
    summary: 'The open bills of the store, oldest first.',
    example: { storeId },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED'],
  },
  viewTableBill: { summary: 'One bill with its rounds and payments.', example: ofBill, refusals: ofBills },
  takeCash: {
    summary: 'Books a share that was paid in cash, once for each request id.',
    example: { ...ofBill, requestId, share: { kind: 'rest' }, expectedAmount: 12800 },
    refusals: [...ofOpenBills, 'BILL_CHANGED', 'BILL_FULL', 'ROUND_UNKNOWN', 'REQUEST_ID_REUSED'],
  },
  transferBill: {
    summary: 'Moves the bill with everything on it to another table; whoever is paying goes on paying.',
    example: { ...ofBill, toTableId: 'wutong-A08', reason: '换到靠窗的桌' },
    refusals: [...ofOpenBills, 'TABLE_UNKNOWN', 'TABLE_HAS_BILL'],
  },
  mergeBills: {
    summary: 'Puts everything of one bill onto another; whoever is paying goes on paying.',
    example: { ...ofBill, intoBillId: 'b-2d4860aa17c3e93f1c7e5b', reason: '两桌一起结' },
    refusals: [...ofOpenBills, 'BILL_FULL'],
  },
  moveRounds: {
    summary: 'Moves rounds with what was paid of them onto the bill of another table.',
    example: { ...ofBill, orderIds: [orderId], toTableId: 'wutong-A08', reason: '分开结账' },
    refusals: [...ofOpenBills, 'TABLE_UNKNOWN', 'ROUND_UNKNOWN', 'BILL_BEING_PAID', 'BILL_FULL'],
  },
  writeOffBill: {
    summary:
      'Writes off what nobody will pay, within the limit that the colleague has for refunds; above it the write-off waits for an approval.',
    example: { ...ofBill, expectedAmount: 3800, reason: '客人没买单就走了' },
    refusals: [...ofOpenBills, 'BILL_CHANGED', 'BILL_BEING_PAID'],
  },
  decideWriteOff: {
    summary: 'Approves or declines a write-off that a colleague asked for. Nobody approves their own.',
    example: { ...ofBill, isApproved: true, reason: '监控确认' },
    refusals: [...ofOpenBills, 'WRITE_OFF_UNKNOWN', 'APPROVAL_BY_ANOTHER', 'BILL_CHANGED', 'BILL_BEING_PAID'],
  },
  closeEmptyBill: {
    summary: 'Closes a bill of which nothing is left, for the guests have gone.',
    example: { ...ofBill, reason: '客人已离开' },
    refusals: [...ofOpenBills, 'BILL_NOT_EMPTY', 'BILL_BEING_PAID'],
  },
};
