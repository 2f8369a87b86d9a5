import { mayInvite, roles, type Role } from './role';

/** An owner stands above a manager, a manager above everybody else; all others stand side by side. */
const ranks: Readonly<Record<Role, number>> = {
  owner: 2,
  manager: 1,
  cashier: 0,
  waiter: 0,
  kitchen: 0,
  rider: 0,
  service: 0,
};

/** Whether somebody may suspend, resume or remove a colleague: who stands below, and an owner anybody else. */
export function mayManage(role: Role, colleagueRole: Role): boolean {
  if (role === 'owner') return true;
  return ranks[role] > ranks[colleagueRole];
}

/** The roles that somebody may give to a colleague: those that they may invite, to whom they may manage. */
export function rolesToGive(role: Role, colleagueRole: Role): readonly Role[] {
  if (!mayManage(role, colleagueRole)) return [];
  return roles.filter((next) => next !== colleagueRole && mayInvite(role, next));
}

/** Owners first, then managers, then everybody else. */
export function byRank(a: Role, b: Role): number {
  return ranks[b] - ranks[a] || roles.indexOf(a) - roles.indexOf(b);
}
