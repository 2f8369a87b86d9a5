import type { StaffServiceAnswers } from '../../contract/service';
import type { StaffAction } from '../../contract/staff';
import { conversationIdFor } from '../service/conversation-id';
import { dataOf } from './act';
import { freshId } from './furnish';
import type { Scene, StaffCase } from './staff-cases';

type Cases<Names extends StaffAction> = { readonly [Name in Names]: StaffCase<Name> };

/** The scene's guest has written something that waits for a person. */
async function asked({ house, guestId, storeId }: Scene) {
  const content = { kind: 'text', text: '靠窗的位子冷不冷' };
  dataOf(
    await house.guest(guestId, 'sendServiceMessage', { requestId: freshId('request-'), storeId, content }),
  );
  return { storeId, conversationId: conversationIdFor(guestId, storeId) };
}

const unaudited = { audited: null };

/** The service desk, each action ready to succeed. */
export const serviceCases: Cases<keyof StaffServiceAnswers> = {
  listConversations: {
    prepare: async (scene) => {
      const { storeId } = await asked(scene);
      return { storeId, tab: 'waiting', cursor: null };
    },
    ...unaudited,
  },
  viewStaffConversation: {
    prepare: async (scene) => ({ ...(await asked(scene)), before: null }),
    ...unaudited,
  },
  claimConversation: { prepare: asked, ...unaudited },
  transferConversation: {
    prepare: async (scene) => ({
      ...(await asked(scene)),
      to: { kind: 'role', role: 'manager' },
      note: '请店长看',
    }),
    ...unaudited,
  },
  returnConversation: { prepare: asked, ...unaudited },
  closeConversation: { prepare: asked, ...unaudited },
  reopenConversation: {
    prepare: async (scene) => {
      const input = await asked(scene);
      await scene.asOwnerOfStore('closeConversation', input);
      return input;
    },
    ...unaudited,
  },
  answerGuest: {
    prepare: async (scene) => ({
      ...(await asked(scene)),
      requestId: freshId('request-'),
      content: { kind: 'text', text: '不冷，有暖气' },
    }),
    ...unaudited,
  },
  inviteGuestBack: {
    prepare: async (scene) => {
      const { house, guestId, storeId } = scene;
      const input = await asked(scene);
      const answers = [{ purpose: 'conversation-answered', answer: 'accept' }];
      const allowed = {
        requestId: freshId('request-'),
        storeId,
        screen: 'conversation',
        code: null,
        answers,
      };
      dataOf(await house.guest(guestId, 'recordConsents', allowed));
      return { ...input, requestId: freshId('request-'), words: '给您留了靠里的位子' };
    },
    ...unaudited,
  },
  markConversationReadByStaff: {
    prepare: async (scene) => ({ ...(await asked(scene)), position: Number.MAX_SAFE_INTEGER }),
    ...unaudited,
  },
  listServiceColleagues: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  setServiceDesk: {
    prepare: ({ storeId }) => ({ storeId, desk: { kind: 'wechat' }, reason: '周末人手不够' }),
    audited: { subject: ({ storeId }) => storeId, before: 'own desk', after: "WeChat's desk" },
  },
  setServiceSilence: {
    prepare: ({ storeId }) => ({ storeId, hours: 12, reason: '外卖当天就有结果' }),
    audited: { subject: ({ storeId }) => storeId, before: '24 h', after: '12 h' },
  },
};
