import type { SharingStaffAnswers } from '../../contract/sharing';
import { freshId } from './furnish';
import type { Scene, StaffCase } from './staff-cases';

async function made(scene: Scene) {
  const wish = { requestId: freshId('request-'), name: '门口海报', page: 'menu', articleId: null };
  const { code } = await scene.asOwnerOfStore('makeChannelCode', wish);
  return { storeId: scene.storeId, codeId: code.codeId };
}

const aCode = expect.stringMatching(/^s[0-9a-z]{20}$/) as string;
const unaudited = { audited: null };

/** Links that were shared, and codes that are printed, each action ready to succeed. */
export const channelCases: { readonly [Name in keyof SharingStaffAnswers]: StaffCase<Name> } = {
  viewChannels: { prepare: ({ storeId }) => ({ storeId, days: 7 }), ...unaudited },
  makeChannelCode: {
    prepare: ({ storeId }) => ({
      ...{ storeId, requestId: freshId('request-'), name: '门口海报', page: 'menu', articleId: null },
    }),
    audited: { subject: () => aCode, before: 'none', after: '门口海报 (menu)' },
  },
  changeChannelCode: {
    prepare: async (scene) => ({ ...(await made(scene)), name: '电梯传单', isRetired: true }),
    audited: { subject: () => aCode, before: '门口海报 (menu)', after: '电梯传单 (menu), retired' },
  },
  channelCodePicture: { prepare: made, ...unaudited },
};
