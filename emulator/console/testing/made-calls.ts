import type { Operation } from '../../src/trace/trace';
import type { PaymentView } from '../../src/wechat-pay/pay-control';
import type { KnownCall } from '../state/console-state';

/** Fresh calls, operations and payments for tests; everything not named is plain. */

export function makeCall(given: Partial<KnownCall> & { readonly requestId: string }): KnownCall {
  return {
    functionName: 'work',
    caller: 'oAnna',
    trigger: 'client',
    parentRequestId: null,
    action: null,
    startedAtMs: 1_000,
    durationMs: 50,
    outcome: 'ok',
    operations: [],
    operationsLeftOut: 0,
    ...given,
  };
}

export function makeOperation(given: Partial<Operation> = {}): Operation {
  return {
    kind: 'database',
    name: 'getDocument',
    detail: 'notes {"_id":"n1"}',
    startedAtMs: 1_010,
    durationMs: 2,
    error: null,
    transactionId: null,
    ...given,
  };
}

export function makePayment(given: Partial<PaymentView> = {}): PaymentView {
  return {
    outTradeNo: 'p1',
    prepayId: 'wx1',
    transactionId: null,
    description: 'Tea',
    total: 3900,
    payerOpenid: 'oAnna',
    state: 'NOTPAY',
    createdAtMs: 1_030,
    paidAtMs: null,
    notifications: [],
    nextNotificationAtMs: null,
    refunds: [],
    ...given,
  };
}
