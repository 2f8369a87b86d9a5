import { promisedMs, type StaffReminderKind } from '../../domain/reminder/staff-reminder';
import type { Transaction } from '../wechat/database';

/**
 * `reminders/<kind>:<subject>`: something that waits for staff. It is written with what begins to wait, becomes due
 * when that has waited longer than promised, is open while staff see it, and goes when nobody waits any more. The id
 * follows from its cause, so that nothing is reminded of twice.
 */
export interface ReminderDocument {
  readonly _id: string;
  readonly kind: StaffReminderKind;
  readonly storeId: string;
  /** The order, the refund, the request, the invoice or the post that waits; `orderId` is where staff look. */
  readonly subject: string;
  readonly orderId: string | null;
  readonly sinceMs: number;
  readonly isOpen: boolean;
  /** Whether the board was told. */
  readonly isRung: boolean;
  /** When the clock looks at it (again). */
  readonly dueAtMs: number;
}

export type Waiting = Pick<ReminderDocument, 'kind' | 'storeId' | 'subject' | 'orderId' | 'sinceMs'>;

export function reminderId({ kind, subject }: Pick<Waiting, 'kind' | 'subject'>): string {
  return `${kind}:${subject}`;
}

/** A post of the whole house is reminded of at one store alone. */
export function unreadPostSubject(storeId: string, postId: string): string {
  return `${storeId}:${postId}`;
}

export function postIdOfSubject(subject: string): string {
  return subject.slice(subject.lastIndexOf(':') + 1);
}

export function newReminder(waiting: Waiting, dueAtMs: number): ReminderDocument {
  return { _id: reminderId(waiting), ...waiting, isOpen: false, isRung: false, dueAtMs };
}

/** Writes beside what begins to wait when it is to be reminded of. */
export async function remindLater(
  transaction: Transaction,
  waiting: Waiting & { readonly kind: keyof typeof promisedMs },
): Promise<void> {
  await transaction.set('reminders', newReminder(waiting, waiting.sinceMs + promisedMs[waiting.kind]));
}
