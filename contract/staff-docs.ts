import { orderId, storeId, topUpId, type ActionDoc } from './action-docs';
import { staffBillDocs } from './bills-docs';
import { auditDocs, reportDocs } from './office-docs';
import { bulletinDocs } from './bulletin-docs';
import { staffMembershipDocs } from './membership-docs';
import { sharingStaffDocs } from './sharing-docs';
import { staffPressDocs } from './press-docs';
import type { RefusalCode } from './refusal';
import { staffReservationDocs } from './reservation-docs';
import { staffQueueDocs } from './queue-docs';
import { guestCareDocs } from './guest-care-docs';
import { staffRewardDocs } from './rewards-docs';
import { staffServiceDocs } from './service-docs';
import { shiftDocs } from './shift-docs';
import type { StaffAction } from './staff';
import { teamDocs } from './team-docs';
import { staffVoiceDocs } from './voice-docs';

const orderOfStore = { storeId, orderId };

/** Every step of an order may meet these. */
const ofSteps: readonly RefusalCode[] = [
  'NOT_STAFF',
  'ROLE_NOT_ALLOWED',
  'ORDER_UNKNOWN',
  'ORDER_MOVED_ON',
  'BUSY',
];
const ofRefunds: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'ORDER_UNKNOWN'];
const ofPrinters: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED'];
const ofStore: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN'];

const ofOffice: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED'];
const day = '2026-05-15';

export const staffDocs: Readonly<Record<StaffAction, ActionDoc>> = {
  signIn: { summary: 'Who this person is here, and where.', example: {}, refusals: ['NOT_STAFF'] },
  acceptInvitation: {
    summary: 'Lets a person in by a one-time code; the same person may repeat it.',
    example: { code: 'K7QM2XWD', name: '小陈' },
    refusals: ['INVITATION_UNKNOWN', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  inviteColleague: {
    summary:
      'Makes a one-time code for one role at one store, good for 24 hours. Only an owner invites owners.',
    example: { storeId, role: 'waiter' },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  board: {
    summary:
      'Everything open, oldest first, with the bells that ring; and what every page shows a number of: refunds that wait, for those who may see them, and posts to confirm.',
    example: { storeId },
    refusals: ofStore,
  },
  acceptOrder: {
    summary: 'Takes an order on and promises when its food is ready.',
    example: { ...orderOfStore, readyInMinutes: 20 },
    refusals: ofSteps,
  },
  rejectOrder: {
    summary: 'Turns an order away with a reason that the guest reads; what was paid goes back.',
    example: { ...orderOfStore, reason: '今天的牛腩卖完了' },
    refusals: ofSteps,
  },
  startCooking: { summary: 'The kitchen begins.', example: orderOfStore, refusals: ofSteps },
  finishCooking: {
    summary: 'Everything is ready; a guest who comes for it is told, if that was allowed.',
    example: orderOfStore,
    refusals: ofSteps,
  },
  sendOut: { summary: 'A delivery leaves.', example: orderOfStore, refusals: ofSteps },
  handOver: {
    summary: 'Served at the table, collected at the counter, or delivered.',
    example: orderOfStore,
    refusals: ofSteps,
  },
  completeOrder: {
    summary: 'Ends an order that was handed over; points are earned. The clock does it too, some time later.',
    example: orderOfStore,
    refusals: ofSteps,
  },
  setLineProgress: {
    summary: 'Marks one line of a ticket.',
    example: { ...orderOfStore, lineId: 'l1', progress: 'done' },
    refusals: [...ofSteps, 'DISH_UNKNOWN'],
  },
  answerCall: {
    summary: 'A colleague goes to a table that rings; one call is answered by one.',
    example: { storeId, callId: `${orderId}-waiter` },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'CALL_UNKNOWN', 'ORDER_UNKNOWN'],
  },
  listStock: {
    summary: 'Every dish with what is left of it today.',
    example: { storeId },
    refusals: ofStore,
  },
  setSoldOut: {
    summary: 'Takes a dish off the menu until somebody says otherwise, or puts it back.',
    example: { storeId, dishId: 'beef-noodles', isSoldOut: true },
    refusals: [...ofStore, 'DISH_UNKNOWN', 'BUSY'],
  },
  setRemaining: {
    summary: 'Portions for the rest of the business day; null for no limit on that day.',
    example: { storeId, dishId: 'beef-noodles', remaining: 12 },
    refusals: [...ofStore, 'DISH_UNKNOWN', 'BUSY'],
  },
  pauseOrders: {
    summary: 'Stops new orders for so many minutes; 0 takes them again.',
    example: { storeId, minutes: 20 },
    refusals: [...ofStore, 'BUSY'],
  },
  setPromisedMinutes: {
    summary: 'The minutes from acceptance to ready that guests are told from now on.',
    example: { storeId, minutes: 25 },
    refusals: [...ofStore, 'BUSY'],
  },
  setAcceptsByItself: {
    summary: 'Whether paid orders are taken on without a tap while the store is open and takes orders.',
    example: { storeId, isOn: true },
    refusals: [...ofStore, 'BUSY'],
  },
  today: {
    summary: "Today at a glance, and whether the days of WeChat Pay's bill wait for somebody.",
    example: { storeId },
    refusals: ofStore,
  },
  previewRefund: {
    summary:
      'What a refund would give back in money, points and coupon, and whether somebody else has to approve it.',
    example: { ...orderOfStore, wish: { kind: 'lines', portionsByLine: { l1: 1 } } },
    refusals: [...ofRefunds, 'REFUND_NOT_POSSIBLE'],
  },
  refundOrder: {
    summary:
      'Gives back some or all of an order for a reason, or asks for approval above the limit of the role; a repeat of the same request id changes nothing.',
    example: {
      ...orderOfStore,
      requestId: '5d0c2f7a-refund-1',
      wish: { kind: 'lines', portionsByLine: { l1: 1 } },
      expectedAmount: 2800,
      reason: '面坨了',
    },
    refusals: [...ofRefunds, 'REFUND_NOT_POSSIBLE', 'REFUND_CHANGED', 'BUSY'],
  },
  listRefunds: {
    summary:
      'Refunds that wait for an approval, with what each would give back now; those that wait for a person; and the newest ones.',
    example: { storeId },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED'],
  },
  decideRefund: {
    summary: 'Approves or declines a refund that a colleague asked for; never one’s own.',
    example: {
      storeId,
      refundRequestId: `${orderId}-9c1185a5c5e9fc54`,
      isApproved: true,
      reason: '同意',
    },
    refusals: [
      ...ofRefunds,
      'REFUND_UNKNOWN',
      'REFUND_DECIDED',
      'REFUND_CHANGED',
      'REFUND_NOT_POSSIBLE',
      'APPROVAL_BY_ANOTHER',
      'BUSY',
    ],
  },
  settleRefundByHand: {
    summary:
      'Writes down that the guest got the money in another way, where WeChat Pay could not give it back.',
    example: { storeId, refundId: `${orderId}-1-r`, reason: '已退现金' },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'REFUND_UNKNOWN', 'REFUND_DECIDED', 'BUSY'],
  },
  listInvoices: {
    summary: 'Invoices to make out, and those that were, with what their orders stand at now.',
    example: { storeId },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED'],
  },
  issueInvoice: {
    summary: "Writes down that an invoice was made out in the tax office's system, under its number there.",
    example: { ...orderOfStore, number: '25312000000012345678' },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'INVOICE_UNKNOWN', 'INVOICE_ISSUED', 'BUSY'],
  },
  moneyOfDay: {
    summary:
      'What every account of the ledger moved by on up to 31 business days; the sums are zero together.',
    example: { storeId, day: '2026-05-20', days: 7 },
    refusals: ofStore,
  },
  listPrinters: {
    summary: 'The printers of the store, each with what its vendor says of it now, and what is not printed.',
    example: { storeId },
    refusals: ofPrinters,
  },
  savePrinter: {
    summary: 'Adds a cloud printer by its vendor and serial number, or changes how it is used.',
    example: {
      storeId,
      vendor: 'feie',
      serial: '316500011',
      name: '后厨',
      columns: 48,
      stations: ['wok', 'noodles'],
      printsReceipts: false,
      copies: 1,
      isEnabled: true,
    },
    refusals: [...ofPrinters, 'PRINTER_TAKEN', 'TOO_MANY_PRINTERS', 'BUSY'],
  },
  testPrint: {
    summary: 'Prints one test page for each request id, and says how far it came.',
    example: { storeId, printerId: 'feie-316500011', requestId: 'b7c4e2a0-9f31-4d0e' },
    refusals: [...ofStore, 'PRINTER_UNKNOWN', 'PRINTER_OFF'],
  },
  reprintTicket: {
    summary:
      'Prints the tickets of an accepted order again, or one of its slips, marked as a reprint with its count; written down with the reason.',
    example: { ...orderOfStore, requestId: 'b7c4e2a0-9f31-4d0e', slip: null, reason: '小票掉进汤里了' },
    refusals: [...ofSteps, 'NOTHING_TO_PRINT', 'PRINTED_TOO_OFTEN'],
  },
  printAlarms: {
    summary: 'What should be on paper and is not, oldest first.',
    example: { storeId },
    refusals: ofPrinters,
  },
  listTables: {
    summary: 'Every table, for leaders with the code that is on it now, and the bills that are open.',
    example: { storeId },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED'],
  },
  renewTableCode: {
    summary: 'Gives a table another code; the old one is refused from that moment.',
    example: { storeId, tableId: 'wutong-A07', reason: '桌码被拍照外传' },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'TABLE_UNKNOWN', 'BUSY'],
  },
  tableCodePicture: {
    summary: 'The code that is on a table now, drawn by WeChat as it is printed.',
    example: { storeId, tableId: 'wutong-A07' },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'TABLE_UNKNOWN', 'PLATFORM_SILENT'],
  },
  listReconciliations: {
    summary:
      "The last fortnight's days of WeChat Pay's bill, oldest first, and when the next bill comes; all stores of the merchant together. One day comes whole: the one that is named, or else the newest that needs somebody.",
    example: { storeId },
    refusals: ofOffice,
  },
  viewReconciliation: {
    summary: 'One day: the sums of both sides, and every difference with what is proposed or became of it.',
    example: { storeId, day },
    refusals: [...ofOffice, 'RECONCILIATION_UNKNOWN'],
  },
  resolveDifference: {
    summary:
      'Does what was proposed for a difference, or writes down that it was settled by hand. A repeat changes nothing.',
    example: {
      storeId,
      day,
      differenceId: `payment:${orderId}-1`,
      how: 'as-proposed',
      reason: '通知没到，客人已付',
    },
    refusals: [
      ...ofOffice,
      'RECONCILIATION_UNKNOWN',
      'DIFFERENCE_UNKNOWN',
      'DIFFERENCE_STANDS',
      'PLATFORM_SILENT',
      'BUSY',
    ],
  },
  exportReconciliation: {
    summary: 'One day as a CSV file that spreadsheets open, with sums and differences.',
    example: { storeId, day, language: 'zh-CN' },
    refusals: [...ofOffice, 'RECONCILIATION_UNKNOWN'],
  },
  findOrders: {
    summary: 'Paid orders, newest first, by pickup number, table, end of the number, business day and state.',
    example: { storeId, search: '042', day: null, state: 'completed', beforeMs: null },
    refusals: ofStore,
  },
  viewTicket: {
    summary: 'The ticket of any paid order, on the board or not.',
    example: orderOfStore,
    refusals: ofRefunds,
  },
  setStoredValue: {
    summary: 'The owner switches money paid in advance on or off, and says what the house adds to a top-up.',
    example: { storeId, isOn: true, tiers: [{ pay: 20000, bonus: 2000 }] },
    refusals: [...ofStore, 'BUSY'],
  },
  listTopUps: {
    summary:
      'Top-ups of the store that were paid, newest first; `nextBeforeMs` is where the next page begins.',
    example: { storeId, beforeMs: null },
    refusals: ofOffice,
  },
  previewStoredValueRefund: {
    summary: 'What could be given back now to the guest who made a top-up: principal alone, never bonus.',
    example: { storeId, topUpId },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'TOP_UP_UNKNOWN'],
  },
  refundStoredValue: {
    summary: "Gives a guest's principal back through this store's top-ups, newest first; bonus is given up.",
    example: {
      storeId,
      topUpId,
      requestId: 'f0a9d3c2-51b7-4e0e-9d1c',
      expectedAmount: 18000,
      reason: '客人搬走了',
    },
    refusals: [
      'NOT_STAFF',
      'ROLE_NOT_ALLOWED',
      'TOP_UP_UNKNOWN',
      'REFUND_NOT_POSSIBLE',
      'REFUND_CHANGED',
      'BUSY',
    ],
  },
  ...staffBillDocs,
  ...staffReservationDocs,
  ...staffQueueDocs,
  ...staffServiceDocs,
  ...staffRewardDocs,
  ...staffVoiceDocs,
  ...guestCareDocs,
  ...teamDocs,
  ...shiftDocs,
  ...reportDocs,
  ...auditDocs,
  ...bulletinDocs,
  ...staffMembershipDocs,
  ...sharingStaffDocs,
  ...staffPressDocs,
  viewMessages: {
    summary:
      'Four weeks of messages by purpose: asked, granted, sent, opened, ordered within a day, withdrawn; and why others were not sent.',
    example: { storeId },
    refusals: [...ofStore],
  },
};
