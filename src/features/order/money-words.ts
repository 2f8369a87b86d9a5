import type { OrderView, RefundView } from '../../../contract/views';
import type { Fen } from '../../../domain/money/fen';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { localText } from '../../text/language';
import { orderText } from '../../text/order';
import { clockText } from '../session/store-clock';

/** One way in which some of an order was paid. */
export interface PaidBy {
  readonly what: string;
  readonly how: string | null;
  readonly amount: Fen;
}

/**
 * WeChat Pay or the table's bill, the deposit of the table, the balance, points and coupon, in this order. What came off by a rule of the
 * house was never paid and is not here.
 */
export function meansOf(
  order: Pick<
    OrderView,
    'amounts' | 'payable' | 'paidFromDeposit' | 'paidFromBalance' | 'paidAtMs' | 'bill' | 'utcOffsetMinutes'
  >,
): PaidBy[] {
  const means: PaidBy[] = [];
  const { paidFromDeposit, paidFromBalance } = order;
  const paidNow = order.payable - paidFromDeposit - paidFromBalance;
  if (paidNow > 0) {
    const how = order.paidAtMs === null ? null : clockText(order, order.paidAtMs);
    const what = orderText(order.bill === null ? 'byWeChat' : 'byBill');
    means.push({ what, how, amount: paidNow });
  }
  if (paidFromDeposit > 0) means.push({ what: orderText('byDeposit'), how: null, amount: paidFromDeposit });
  if (paidFromBalance > 0) means.push({ what: orderText('byBalance'), how: null, amount: paidFromBalance });
  for (const { reason, amount } of order.amounts) {
    if (reason.kind === 'points') {
      const how = orderText('byPointsHow', { count: reason.points });
      means.push({ what: orderText('byPoints'), how, amount: -amount });
    }
    if (reason.kind === 'coupon') {
      means.push({ what: orderText('byCoupon'), how: localText(reason.name), amount: -amount });
    }
  }
  return means;
}

/** What went back, in money and points. */
export function refundSum({ amount, points }: Pick<RefundView, 'amount' | 'points'>): string {
  const parts = [
    amount === 0 ? '' : `¥${fenToYuanText(amount)}`,
    points === 0 ? '' : orderText('refundPoints', { count: points }),
  ];
  return parts.filter((words) => words !== '').join(' + ');
}

/** Where the money is. Points are back at once. */
export function refundWhere(
  order: Pick<OrderView, 'utcOffsetMinutes'>,
  { amount, offBill, toDeposit, status, arrivedAtMs, atMs }: RefundView,
): string {
  if (toDeposit) return orderText('refundToDeposit', { yuan: fenToYuanText(toDeposit) });
  if (amount > 0 && amount === offBill) return orderText('refundWasOwed');
  if (amount === 0) return orderText('refundCame', { time: clockText(order, arrivedAtMs ?? atMs) });
  if (status === 'on-its-way') return orderText('refundGoes');
  if (status === 'needs-help') return orderText('refundNeedsHelp');
  return orderText('refundCame', { time: clockText(order, arrivedAtMs ?? atMs) });
}
