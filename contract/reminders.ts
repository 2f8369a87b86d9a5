import type { StaffReminderKind } from '../domain/reminder/staff-reminder';

/** Something that has waited for staff longer than was promised. */
export interface ReminderView {
  readonly id: string;
  readonly kind: StaffReminderKind;
  readonly orderId: string;
  readonly sinceMs: number;
}
