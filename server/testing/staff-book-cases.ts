import type { StaffAction } from '../../contract/staff';
import { openDay, type ReconciliationDocument } from '../reconciliation/reconciliation-document';
import type { Scene, StaffCase } from './staff-cases';

type BookAction = 'listReconciliations' | 'viewReconciliation' | 'resolveDifference' | 'exportReconciliation';

type Cases<Names extends StaffAction> = { readonly [Name in Names]: StaffCase<Name> };

const day = '2020-01-02';
const unaudited = { audited: null };

/** A day of the bill that lacks a payment of the scene's order; all stores of the merchant share it. */
function dayThatDiffers({ house, storeId, orderId }: Scene): string {
  const outTradeNo = `${orderId}-1`;
  const document: ReconciliationDocument = {
    ...openDay(day),
    status: 'differs',
    openForPeople: 1,
    differences: [
      {
        ...{ id: `payment:${outTradeNo}`, kind: 'payment-missing', proposal: 'by-hand' },
        ...{ outTradeNo, outRefundNo: null, orderId, storeId, ours: 100, theirs: null, atMs: 0 },
        resolution: null,
      },
    ],
  };
  house.database.seedMany('reconciliations', [{ ...document }]);
  return document.differences[0]?.id ?? '';
}

/** Reconciliation with WeChat Pay's bill, each action ready to succeed. */
export const bookCases: Cases<BookAction> = {
  listReconciliations: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  viewReconciliation: {
    prepare: ({ house, storeId }) => {
      house.database.seedMany('reconciliations', [{ ...openDay(day) }]);
      return { storeId, day };
    },
    ...unaudited,
  },
  resolveDifference: {
    prepare: (scene) => ({
      ...{ storeId: scene.storeId, day, differenceId: dayThatDiffers(scene), how: 'by-hand' },
      reason: '和顾客核对过',
    }),
    audited: {
      subject: ({ orderId }) => `${day} payment:${orderId}-1`,
      before: 'payment-missing',
      after: 'by-hand',
    },
  },
  exportReconciliation: {
    prepare: ({ house, storeId }) => {
      house.database.seedMany('reconciliations', [{ ...openDay(day) }]);
      return { storeId, day, language: 'zh-CN' };
    },
    ...unaudited,
  },
};
