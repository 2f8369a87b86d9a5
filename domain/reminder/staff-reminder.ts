import type { Role, StaffActionName } from '../staff/role';
import { mayDo } from '../staff/role';

/** What somebody waits for staff to do, longer than was promised. */
export type StaffReminderKind =
  'acceptance' | 'refund-approval' | 'refund-by-hand' | 'invoice' | 'task-overdue';

const minuteMs = 60_000;

/**
 * How long each may wait before it is reminded of. Of an order it is half of the time to accept it; a task has a due time
 * of its own.
 */
export const promisedMs: Readonly<Record<Exclude<StaffReminderKind, 'acceptance' | 'task-overdue'>, number>> =
  {
    'refund-approval': 30 * minuteMs,
    'refund-by-hand': 2 * 60 * minuteMs,
    invoice: 24 * 60 * minuteMs,
  };

const actionByKind: Readonly<Record<StaffReminderKind, StaffActionName>> = {
  acceptance: 'acceptOrder',
  'refund-approval': 'decideRefund',
  'refund-by-hand': 'settleRefundByHand',
  invoice: 'issueInvoice',
  'task-overdue': 'noteTask',
};

/** Who can do it is reminded of it, and nobody else. */
export function isRemindedOf(role: Role, kind: StaffReminderKind): boolean {
  return mayDo(role, actionByKind[kind]);
}

/** When half of the time to accept an order is over; null for one that no clock ends. */
export function acceptanceReminderMs(order: {
  readonly acceptUntilMs: number | null;
  readonly acceptWithinSeconds: number;
}): number | null {
  return order.acceptUntilMs === null ? null : order.acceptUntilMs - (order.acceptWithinSeconds * 1000) / 2;
}
