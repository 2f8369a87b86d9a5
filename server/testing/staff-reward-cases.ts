import type { StaffRewardAnswers } from '../../contract/rewards-office';
import { defaultInviteRules } from '../../domain/rewards/invite-rules';
import { dataOf } from './act';
import { freshId, givePoints } from './furnish';
import { dishOffer, offer, take } from './rewards';
import type { Scene, StaffCase } from './staff-cases';

type Cases = { readonly [Name in keyof StaffRewardAnswers]: StaffCase<Name> };

const offered = ({ house, storeId, ownerId }: Scene) => offer(house, ownerId, dishOffer(storeId));

/** A guest has exchanged points for a bowl of noodles. */
async function exchanged(scene: Scene) {
  const { house, storeId } = scene;
  const guestId = freshId('oMember');
  givePoints(house, guestId, 500);
  const wish = { storeId, offerId: await offered(scene), expectedPrice: 100 };
  const { taking } = dataOf(await take(house, guestId, wish));
  return { storeId, code: taking.code ?? '' };
}

const offerId = () => expect.stringMatching(/^ro-/) as string;

/** What members exchange points for, each action ready to succeed. */
export const rewardCases: Cases = {
  viewVoucher: { prepare: exchanged, audited: null },
  redeemVoucher: {
    prepare: async (scene) => ({ ...(await exchanged(scene)), requestId: freshId('request-') }),
    audited: {
      ...{ subject: () => expect.stringMatching(/^rt-/) as string, before: 'open' },
      after: 'redeemed noodles',
    },
  },
  listRewards: { prepare: ({ storeId }) => ({ storeId }), audited: null },
  saveReward: {
    prepare: ({ storeId }) => ({
      ...{ storeId, requestId: freshId('request-'), offerId: null, offer: dishOffer(storeId) },
    }),
    audited: { subject: offerId, before: 'none', after: /^牛肉面一碗: dish for 100 points, 10, 2 each/ },
  },
  stopReward: {
    prepare: async (scene) => ({ storeId: scene.storeId, offerId: await offered(scene), reason: '卖完了' }),
    audited: { subject: offerId, before: 'running', after: 'stopped' },
  },
  saveInviteRules: {
    prepare: ({ storeId }) => ({ storeId, rules: { ...defaultInviteRules, isOn: true } }),
    audited: { subject: ({ storeId }) => storeId, before: /^off 200\+200/, after: /^on 200\+200/ },
  },
};
