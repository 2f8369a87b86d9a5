import type { Role } from '../../domain/staff/role';

/** `staff/<openid>`: a colleague and where they work. One document a person, so that one read decides every right. */
export interface StaffDocument {
  readonly _id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
  readonly createdAtMs: number;
  /** When the app was last opened, to the half day; documents of earlier versions do not say. */
  readonly lastSeenMs?: number;
  /** Raised when a store relies on this person as the owner that stays; so two who leave at once exclude each other. */
  readonly reliedOn?: number;
}

/** One person's place at one store. */
export interface Membership {
  readonly storeId: string;
  readonly role: Role;
  /** Since when with this role; memberships of earlier versions do not say. */
  readonly sinceMs?: number;
  /** While it stands, the person may do nothing at the store. */
  readonly suspension?: { readonly atMs: number; readonly by: string; readonly reason: string } | null;
  /** An owner has offered the store; it changes hands when this person takes it. */
  readonly offer?: { readonly by: string; readonly endsAtMs: number } | null;
}

export function membershipAt(
  person: Pick<StaffDocument, 'memberships'> | null,
  storeId: string,
): Membership | null {
  return person?.memberships.find((membership) => membership.storeId === storeId) ?? null;
}

export function isSuspended(membership: Membership): boolean {
  return (membership.suspension ?? null) !== null;
}

/** Whether a person may act at some store of the house now. */
export function worksSomewhere(person: Pick<StaffDocument, 'memberships'> | null): boolean {
  return person?.memberships.some((membership) => !isSuspended(membership)) ?? false;
}

/** A person's place at a store where they may act now; null for strangers and while they are suspended. */
export function activeMembershipAt(
  person: Pick<StaffDocument, 'memberships'> | null,
  storeId: string,
): Membership | null {
  const membership = membershipAt(person, storeId);
  return membership && !isSuspended(membership) ? membership : null;
}
