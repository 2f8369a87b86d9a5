import type { Role } from '../../../domain/staff/role';

export const guestCount = 24;

export const guestNames: readonly string[] = Array.from(
  { length: guestCount },
  (_, index) => `oGuest-${String(index + 1).padStart(2, '0')}`,
);

export const colleagues: readonly { readonly openid: string; readonly role: Role }[] = [
  { openid: 'oOwner', role: 'owner' },
  { openid: 'oManager', role: 'manager' },
  { openid: 'oCashier', role: 'cashier' },
  { openid: 'oAlsoManager', role: 'manager' },
];

/** Roles that may do everything the simulation's staff do. */
export const staffAtWork: readonly string[] = ['oOwner', 'oManager', 'oAlsoManager'];
