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

type Money = Pick<
  OrderView,
  'payable' | 'paidFromDeposit' | 'paidFromBalance' | 'paidAtMs' | 'bill' | 'utcOffsetMinutes'
>;

/** What WeChat Pay or the table's bill takes of an order, beside its deposit and balance. */
export function paidBesides({
  payable,
  paidFromDeposit,
  paidFromBalance,
}: Pick<OrderView, 'payable' | 'paidFromDeposit' | 'paidFromBalance'>): Fen {
  return payable - paidFromDeposit - paidFromBalance;
}

/** The money alone: WeChat Pay or the table's bill, the deposit of the table, the balance, in this order. */
export function moneyOf(order: Money): PaidBy[] {
  const how = order.paidAtMs === null ? null : clockText(order, order.paidAtMs);
  const what = orderText(order.bill === null ? 'byWeChat' : 'byBill');
  return [
    { what, how, amount: paidBesides(order) },
    { what: orderText('byDeposit'), how: null, amount: order.paidFromDeposit },
    { what: orderText('byBalance'), how: null, amount: order.paidFromBalance },
  ].filter(({ amount }) => amount > 0);
}

/** The money, then points and coupon. What came off by a rule of the house was never paid and is not here. */
export function meansOf(order: Money & Pick<OrderView, 'amounts'>): PaidBy[] {
  const means = moneyOf(order);
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
