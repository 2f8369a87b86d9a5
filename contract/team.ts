import * as v from 'valibot';
import type { Role } from '../domain/staff/role';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const why = v.optional(reason);
const role = v.picklist(['owner', 'manager', 'cashier', 'waiter', 'kitchen', 'rider', 'service']);
const code = v.pipe(v.string(), v.regex(/^[A-Z0-9]{8}$/));
const ofColleague = { storeId: id, colleagueId: id };

/** Who works at a store; part of the function `staff`. */
export const teamInputs = {
  listColleagues: v.strictObject({ storeId: id }),
  changeRole: v.strictObject({ ...ofColleague, role, reason: why }),
  /** Ends every right at the store at once, until it is resumed. */
  suspendColleague: v.strictObject({ ...ofColleague, reason }),
  resumeColleague: v.strictObject({ ...ofColleague, reason: why }),
  removeColleague: v.strictObject({ ...ofColleague, reason }),
  /** By oneself; the other stores stay. */
  leaveStore: v.strictObject({ storeId: id, reason: why }),
  /** Offers the store to a colleague for a day, or takes the offer back. */
  offerStore: v.strictObject({ ...ofColleague, isOffered: v.boolean(), reason: why }),
  /** Takes what was offered: whoever takes it is an owner, and whoever gave it is a manager. */
  takeOver: v.strictObject({ storeId: id }),
  withdrawInvitation: v.strictObject({ storeId: id, code, reason: why }),
} as const;

/** A colleague to be chosen from a list. */
export interface ColleagueName {
  readonly colleagueId: string;
  readonly name: string;
}

/** Somebody who works at the store. */
export interface ColleagueRow extends ColleagueName {
  readonly role: Role;
  /** Since when with this role; null where nobody wrote it down. */
  readonly sinceMs: number | null;
  /** When the app was last opened, to the half day; null where nobody knows, and for those who do not lead. */
  readonly lastSeenMs: number | null;
  /** The reason is empty for those who do not lead. */
  readonly suspended: { readonly atMs: number; readonly reason: string } | null;
  readonly isOffered: boolean;
  readonly isMe: boolean;
  /** The roles that the reader may give; none when the reader may not change this one. */
  readonly mayBecome: readonly Role[];
  /** Whether the reader may suspend, resume and remove. */
  readonly mayManage: boolean;
}

export interface InvitationRow {
  readonly code: string;
  readonly role: Role;
  readonly invitedByName: string;
  readonly endsAtMs: number;
}

export interface TeamAnswers {
  listColleagues: {
    /** Owners first; bounded at 200. */
    readonly colleagues: readonly ColleagueRow[];
    /** Who offers the store to the reader; null when nobody does. */
    readonly offeredBy: string | null;
    /** Codes that are good and that the reader could have made; bounded at 50, none for those who may not invite. */
    readonly invitations: readonly InvitationRow[];
  };
  changeRole: { readonly role: Role };
  suspendColleague: { readonly isSuspended: true };
  resumeColleague: { readonly isSuspended: false };
  removeColleague: { readonly isGone: true };
  leaveStore: { readonly isGone: true };
  offerStore: { readonly endsAtMs: number | null };
  takeOver: { readonly role: 'owner' };
  withdrawInvitation: { readonly isWithdrawn: true };
}
