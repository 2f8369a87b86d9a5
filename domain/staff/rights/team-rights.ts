import { leaders, roles, type Rights } from '../roles';

/**
 * Who works at the store. Signing in and accepting an invitation are open to everybody, as they are how a role is found
 * or got.
 */
export const teamRights = {
  signIn: roles,
  acceptInvitation: roles,
  inviteColleague: leaders,
  listColleagues: roles,
  changeRole: leaders,
  suspendColleague: leaders,
  resumeColleague: leaders,
  removeColleague: leaders,
  leaveStore: roles,
  offerStore: ['owner'],
  takeOver: roles,
  withdrawInvitation: leaders,
} as const satisfies Rights;
