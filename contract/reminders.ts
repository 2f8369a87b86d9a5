import type { StaffReminderKind } from '../domain/reminder/staff-reminder';

/** Something that has waited for staff longer than was promised. */
export interface ReminderView {
  readonly id: string;
  readonly kind: StaffReminderKind;
  /** Null for what is about no order. */
  readonly orderId: string | null;
  readonly sinceMs: number;
}
