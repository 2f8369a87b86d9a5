import { billRights } from './rights/bill-rights';
import { bulletinRights } from './rights/bulletin-rights';
import { moneyRights } from './rights/money-rights';
import { officeRights } from './rights/office-rights';
import { orderRights } from './rights/order-rights';
import { pressRights } from './rights/press-rights';
import { queueRights } from './rights/queue-rights';
import { reservationRights } from './rights/reservation-rights';
import { rewardRights } from './rights/reward-rights';
import { serviceRights } from './rights/service-rights';
import { teamRights } from './rights/team-rights';
import { voiceRights } from './rights/voice-rights';
import type { Role } from './roles';

export { roles, type Role } from './roles';

/** Every action of the function `staff`; a test of the contract asserts that both name the same. */
export type StaffActionName = keyof typeof rights;

const rights = {
  ...teamRights,
  ...orderRights,
  ...billRights,
  ...moneyRights,
  ...serviceRights,
  ...reservationRights,
  ...queueRights,
  ...rewardRights,
  ...voiceRights,
  ...pressRights,
  ...bulletinRights,
  ...officeRights,
};

/** Who may do what; each part of the restaurant names its actions in `rights/`. */
export const rightsByAction: Readonly<Record<StaffActionName, readonly Role[]>> = rights;

export function mayDo(role: Role, action: StaffActionName): boolean {
  return rightsByAction[action].includes(role);
}

/** Owners invite for every role, managers for every role but owner. */
export function mayInvite(role: Role, invitedRole: Role): boolean {
  return mayDo(role, 'inviteColleague') && (role === 'owner' || invitedRole !== 'owner');
}
