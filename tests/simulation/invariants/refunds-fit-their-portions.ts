import { agreedAtMs } from '../../../server/ordering/agreed-at';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Witness } from '../books/witness';
import type { Invariant } from './invariant';

export const refundsFitTheirPortions: Invariant = {
  name: 'refunds-fit-their-portions',
  sentence:
    'Portions give back their share of what was paid for them, to the fen; all of them give back all; every means gives back what it paid.',
  always: ({ books, witness }) =>
    books
      .changes('orders')
      .flatMap(({ after }) => (after && agreedAtMs(after) !== null ? faultsOf(after, witness) : [])),
};

type Gone = Pick<NonNullable<OrderDocument['deposit']>, 'amount' | 'returned' | 'restored'>;

function faultsOf(order: OrderDocument, witness: Witness): string[] {
  const { _id, lines, paidBy, refundedBy, refunded, payable, hold } = order;
  const ofLines = lines.reduce((sum, line) => sum + line.returned.amount, 0);
  const ofRefunds = order.refunds.reduce((sum, refund) => sum + refund.amount, 0);
  const deposit: Gone = order.deposit ?? { amount: 0, returned: 0 };
  const ofDeposit = deposit.returned + (deposit.restored ?? 0);
  const ofMeans = refundedBy.wechat + refundedBy.principal + refundedBy.bonus + ofDeposit;
  const isAll = lines.every((line) => line.returned.portions === line.quantity);
  const points = lines.reduce((sum, line) => sum + line.returned.points, 0);
  const kept = Math.floor((order.pointsEarnedInFull * (payable - refunded)) / Math.max(1, payable));
  const means = ['wechat', 'principal', 'bonus'] as const;
  return [
    ...(ofLines === refunded && ofRefunds === refunded && ofMeans === refunded
      ? []
      : [
          `order ${_id} gave back ${refunded}: ${ofLines} by lines, ${ofRefunds} by refunds, ${ofMeans} by means`,
        ]),
    ...means
      .filter((name) => refundedBy[name] < 0 || refundedBy[name] > paidBy[name])
      .map((name) => `order ${_id} gave back ${refundedBy[name]} of ${paidBy[name]} fen by ${name}`),
    ...(deposit.returned >= 0 && ofDeposit <= deposit.amount
      ? []
      : [`order ${_id} gave back ${ofDeposit} of ${deposit.amount} fen by the deposit`]),
    ...(isAll && (refunded !== payable || points !== hold.pointsSpent)
      ? [
          `nothing of order ${_id} is left sold, but ${refunded} of ${payable} fen and ${points} points went back`,
        ]
      : []),
    ...lines
      .filter((line) => !isShare(line, witness.goodwill.has(_id)))
      .map(
        (line) =>
          `${line.returned.portions} of ${line.quantity} portions for ${line.payable} gave back ${line.returned.amount} fen (${_id})`,
      ),
    ...(order.status !== 'cancelled' && !isRightToEarn(order, kept)
      ? [`order ${_id} keeps ${payable - refunded} fen and earns ${order.pointsToEarn}, not ${kept} points`]
      : []),
    ...(refundedBy.principal + refundedBy.bonus > 0 && refundedBy.wechat < paidBy.wechat
      ? [`order ${_id} gave back into the balance before WeChat Pay's money was gone`]
      : []),
  ];
}

/** What is written off earns nothing either. */
function isRightToEarn({ bill, pointsToEarn }: OrderDocument, kept: number): boolean {
  return bill && bill.writtenOff > 0 ? pointsToEarn <= kept : pointsToEarn === kept;
}

function isShare(
  { returned, quantity, payable }: OrderDocument['lines'][number],
  hasGoodwill: boolean,
): boolean {
  const share = (payable * returned.portions) / quantity;
  const most = hasGoodwill ? payable : Math.ceil(share);
  return returned.portions <= quantity && returned.amount >= Math.floor(share) && returned.amount <= most;
}
