import type { StaffMembershipAnswers } from '../../contract/membership';
import { dataOf } from './act';
import { draftRules, giveDish, scanGuest } from './members';
import type { Scene, StaffCase } from './staff-cases';

type Cases = { readonly [Each in keyof StaffMembershipAnswers]: StaffCase<Each> };

const unaudited = { audited: null };

/** Whoever hands a dish out has scanned the guest's code themselves. */
async function scannedBy({ house, storeId, guestId }: Scene, openid: string) {
  const { scanId } = await scanGuest(house, openid, storeId, guestId);
  return { storeId, scanId, couponId: giveDish(house, guestId, house.clock.now()) };
}

/** Members at the counter, and the rules, each action ready to succeed. */
export const membersCases: Cases = {
  scanMemberCode: {
    prepare: async ({ house, storeId, guestId }) => ({
      storeId,
      code: dataOf(await house.guest(guestId, 'showMemberCode', {})).code,
    }),
    ...unaudited,
  },
  listMemberScans: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  handOutDish: {
    prepare: (scene) => scannedBy(scene, scene.ownerId),
    actAs: (scene, openid, input) => (openid === scene.ownerId ? input : scannedBy(scene, openid)),
    audited: {
      subject: () => expect.stringMatching(/^gift-/) as string,
      before: 'coupon available',
      after: 'handed out 面',
    },
  },
  viewMemberRules: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  saveMemberRules: {
    prepare: async ({ storeId, asOwnerOfStore }) => {
      const { rules } = await asOwnerOfStore('viewMemberRules');
      const levels = draftRules.levels.map((level) => ({ ...level, name: { ...level.name } }));
      const signIn = { ...draftRules.signIn, bonuses: [] };
      return { storeId, version: rules.version, rules: { ...draftRules, levels, signIn } };
    },
    audited: {
      subject: () => expect.stringMatching(/^version \d+$/) as string,
      before: /from 0 fen/,
      after: /^街坊 from 0 fen: 100% points/,
    },
  },
};
