import type { Role } from '../../domain/staff/role';

/** `invitations/<code>`: a one-time way in for a colleague. */
export interface InvitationDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly createdAtMs: number;
  readonly endsAtMs: number;
  /** Who used it; null while it is good. */
  readonly usedBy: string | null;
}
