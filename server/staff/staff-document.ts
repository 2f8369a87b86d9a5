import type { Role } from '../../domain/staff/role';

/** `staff/<openid>`: a colleague and where they work. One document a person, so that one read decides every right. */
export interface StaffDocument {
  readonly _id: string;
  readonly name: string;
  readonly memberships: readonly { readonly storeId: string; readonly role: Role }[];
  readonly createdAtMs: number;
}
