import { applyForFundFlowBill, applyForTradeBill } from './apply-for-bill';
import { closePayment } from './close-payment';
import { createPayment } from './create-payment';
import { downloadBill } from './download-bill';
import type { PayAnswer } from './pay-answer';
import type { PayContext } from './pay-context';
import type { PayRequest } from './pay-request';
import type { FaultyOperation } from './pay-settings';
import { queryCertificates } from './query-certificates';
import { queryByOutTradeNo, queryByTransactionId } from './query-payment';
import { queryRefund } from './query-refund';
import { refundPayment } from './refund-payment';

export interface PayRoute {
  readonly method: 'GET' | 'POST';
  /** Against the path without query; its one group, if any, is the number in the path. */
  readonly path: RegExp;
  /** The switch by which it can be made to fail. */
  readonly operation: FaultyOperation;
  readonly run: (context: PayContext, request: PayRequest, number: string) => PayAnswer;
}

/** Everything of WeChat Pay that is emulated; add an operation here and to the table in README.md. */
export const payRoutes: readonly PayRoute[] = [
  { method: 'POST', path: /^\/v3\/pay\/transactions\/jsapi$/, operation: 'create', run: createPayment },
  {
    method: 'GET',
    path: /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)$/,
    operation: 'query',
    run: queryByOutTradeNo,
  },
  {
    method: 'GET',
    path: /^\/v3\/pay\/transactions\/id\/([^/]+)$/,
    operation: 'query',
    run: queryByTransactionId,
  },
  {
    method: 'POST',
    path: /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)\/close$/,
    operation: 'close',
    run: closePayment,
  },
  { method: 'POST', path: /^\/v3\/refund\/domestic\/refunds$/, operation: 'refund', run: refundPayment },
  { method: 'GET', path: /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/, operation: 'query', run: queryRefund },
  { method: 'GET', path: /^\/v3\/bill\/tradebill$/, operation: 'bill', run: applyForTradeBill },
  { method: 'GET', path: /^\/v3\/bill\/fundflowbill$/, operation: 'bill', run: applyForFundFlowBill },
  { method: 'GET', path: /^\/v3\/billdownload\/file$/, operation: 'bill', run: downloadBill },
  { method: 'GET', path: /^\/v3\/certificates$/, operation: 'query', run: queryCertificates },
];

export function findRoute(request: PayRequest): { route: PayRoute; number: string } | null {
  const path = request.path.split('?')[0] ?? '';
  for (const route of payRoutes) {
    const match = route.method === request.method ? route.path.exec(path) : null;
    if (match) return { route, number: decodeURIComponent(match[1] ?? '') };
  }
  return null;
}
