import type { StaffAction } from '../../contract/staff';
import { dataOf } from './act';
import { freshId, hire } from './furnish';
import { plugIn } from './printing';
import type { Scene, StaffCase } from './staff-cases';

type MoneyAction =
  | 'previewRefund'
  | 'refundOrder'
  | 'listRefunds'
  | 'decideRefund'
  | 'settleRefundByHand'
  | 'moneyOfDay'
  | 'listInvoices'
  | 'issueInvoice';
type PaperAction = 'listPrinters' | 'savePrinter' | 'testPrint' | 'reprintTicket' | 'printAlarms';

type Cases<Names extends StaffAction> = { readonly [Name in Names]: StaffCase<Name> };

const reason = '面坨了';
const unaudited = { audited: null };
const wish = { kind: 'amount', amount: 100 } as const;
const ofOrder = ({ orderId }: Scene) => orderId;
const refundOf = ({ input }: Scene) => ({
  ...input,
  requestId: freshId('refund-'),
  wish,
  expectedAmount: wish.amount,
  reason,
});

/** Refunds, the books and invoices, each ready to succeed. */
export const moneyCases: Cases<MoneyAction> = {
  previewRefund: { prepare: ({ input }) => ({ ...input, wish }), ...unaudited },
  refundOrder: {
    prepare: refundOf,
    audited: { subject: ofOrder, before: 'refunded 0 fen', after: 'refunded 100 fen' },
  },
  listRefunds: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  decideRefund: {
    prepare: async (scene) => {
      const { house, storeId } = scene;
      const waiter = hire(house, storeId, 'waiter');
      dataOf(await house.staff(waiter, 'refundOrder', refundOf(scene)));
      const where = { orderId: scene.orderId };
      const [request] = house.database.query('refundRequests', { where, limit: 1 }).documents;
      return { storeId, refundRequestId: String(request?._id), isApproved: true, reason };
    },
    audited: { subject: ofOrder, before: 'refunded 0 fen', after: 'refunded 100 fen' },
  },
  settleRefundByHand: {
    prepare: async (scene) => {
      const { house, orderId, storeId } = scene;
      await scene.asOwner('refundOrder', refundOf(scene));
      const [refund] = house.database.query('refunds', { where: { orderId }, limit: 1 }).documents;
      const refundId = String(refund?._id);
      house.database.seedMany('refunds', [{ ...refund, status: 'abnormal', dueAtMs: null }]);
      return { storeId, refundId, reason };
    },
    audited: { subject: ofOrder, before: '100 fen abnormal', after: '100 fen given by hand' },
  },
  moneyOfDay: { prepare: ({ storeId }) => ({ storeId, day: null }), ...unaudited },
  listInvoices: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  issueInvoice: {
    prepare: async ({ house, guestId, orderId, input }) => {
      const title = { kind: 'person', name: '小满' };
      dataOf(await house.guest(guestId, 'requestInvoice', { orderId, title, email: null }));
      return { ...input, number: 'A-0001' };
    },
    audited: { subject: ofOrder, before: 'requested', after: /^issued as A-0001 for \d+ fen$/ },
  },
};

/** Printers and paper. */
export const paperCases: Cases<PaperAction> = {
  listPrinters: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  savePrinter: {
    prepare: ({ storeId }) => ({
      ...{ storeId, vendor: 'feie', serial: freshId('').slice(0, 9), name: '后厨', columns: 48 },
      ...{ stations: ['wok'], printsReceipts: false, printsQueueNumbers: true, copies: 1 },
      isEnabled: true,
    }),
    audited: {
      subject: () => expect.stringMatching(/^feie-/) as string,
      before: 'no printer',
      after: /^on, 后厨/,
    },
  },
  testPrint: {
    prepare: ({ house, storeId }) => ({
      ...{ storeId, printerId: plugIn(house, storeId).printerId, requestId: freshId('test-') },
    }),
    ...unaudited,
  },
  reprintTicket: {
    prepare: async (scene) => {
      const { house, storeId, input } = scene;
      plugIn(house, storeId);
      await scene.asOwner('acceptOrder', { readyInMinutes: 20 });
      return { ...input, requestId: freshId('reprint-'), slip: null, reason };
    },
    audited: { subject: ofOrder, before: 'printed again 0 times', after: /^printed again 1 times/ },
  },
  printAlarms: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
};
