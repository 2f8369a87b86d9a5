import type { TeamAnswers } from '../../contract/team';
import { dataOf } from './act';
import { freshId, hire } from './furnish';
import type { Scene, StaffCase } from './staff-cases';

type Cases = {
  readonly [Name in keyof TeamAnswers | 'inviteColleague' | 'acceptInvitation']: StaffCase<Name>;
};

const reason = '下周起换岗';
const unaudited = { audited: null };
const isWaiter = () => expect.stringMatching(/^owaiter/) as string;

function ofWaiter({ house, storeId }: Scene) {
  return { storeId, colleagueId: hire(house, storeId, 'waiter') };
}

/** Who works at the store, each action ready to succeed. */
export const teamCases: Cases = {
  inviteColleague: {
    prepare: ({ storeId }) => ({ storeId, role: 'waiter', reason }),
    audited: { subject: () => 'invitation', before: '', after: 'waiter' },
  },
  acceptInvitation: {
    prepare: async ({ house, ownerId, storeId }) => {
      hire(house, storeId, 'owner');
      const made = await house.staff(ownerId, 'inviteColleague', { storeId, role: 'kitchen' });
      return { code: dataOf(made).code, name: '小卢' };
    },
    audited: { subject: ({ ownerId }) => ownerId, before: 'owner', after: 'kitchen' },
  },
  listColleagues: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  changeRole: {
    prepare: (scene) => ({ ...ofWaiter(scene), role: 'cashier', reason }),
    audited: { subject: isWaiter, before: 'waiter', after: 'cashier' },
  },
  suspendColleague: {
    prepare: (scene) => ({ ...ofWaiter(scene), reason }),
    audited: { subject: isWaiter, before: 'waiter', after: 'suspended' },
  },
  resumeColleague: {
    prepare: async (scene) => {
      const ofColleague = ofWaiter(scene);
      dataOf(await scene.house.staff(scene.ownerId, 'suspendColleague', { ...ofColleague, reason }));
      return { ...ofColleague, reason };
    },
    audited: { subject: isWaiter, before: 'suspended', after: 'waiter' },
  },
  removeColleague: {
    prepare: (scene) => ({ ...ofWaiter(scene), reason }),
    audited: { subject: isWaiter, before: 'waiter', after: 'gone' },
  },
  leaveStore: {
    prepare: ({ house, storeId }) => {
      hire(house, storeId, 'owner');
      return { storeId, reason };
    },
    audited: { subject: ({ ownerId }) => ownerId, before: 'owner', after: 'gone' },
  },
  offerStore: {
    prepare: (scene) => ({ ...ofWaiter(scene), isOffered: true, reason }),
    audited: { subject: isWaiter, before: 'waiter', after: 'offered' },
  },
  takeOver: {
    prepare: ({ storeId }) => ({ storeId }),
    /** Another owner offers the store to whoever takes it. */
    actAs: async ({ house, storeId }, colleagueId, input) => {
      const giver = freshId('oGiver');
      const memberships = [{ storeId, role: 'owner' }];
      house.database.seedMany('staff', [{ _id: giver, name: '周姐', memberships, createdAtMs: 0 }]);
      dataOf(await house.staff(giver, 'offerStore', { storeId, colleagueId, isOffered: true }));
      return input;
    },
    audited: { subject: ({ storeId }) => storeId, before: 'owner 周姐', after: 'owner owner' },
  },
  withdrawInvitation: {
    prepare: async ({ house, ownerId, storeId }) => {
      const made = await house.staff(ownerId, 'inviteColleague', { storeId, role: 'waiter' });
      return { storeId, code: dataOf(made).code, reason };
    },
    audited: { subject: () => 'invitation', before: 'waiter', after: 'withdrawn' },
  },
};
