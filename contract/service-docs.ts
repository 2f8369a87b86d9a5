import type { ActionDoc } from './action-docs';
import type { RefusalCode } from './refusal';
import type { GuestServiceAnswers, StaffServiceAnswers } from './service';

const storeId = 'wutong-lane';
const requestId = 'f0a9d3c2-51b7-4e0e-9d1f';
const conversationId = 'cv-3f1c9a7e5b2d4860aa17c3e9';
const ofOne = { storeId, conversationId };

export const guestServiceDocs: Readonly<Record<keyof GuestServiceAnswers, ActionDoc>> = {
  viewConversation: {
    summary:
      "A page of the guest's conversation with a store, the newest or the one before a position, and how it stands.",
    example: { storeId, before: null },
    refusals: ['STORE_UNKNOWN'],
  },
  sendServiceMessage: {
    summary:
      'Says something to the store, once for each request id. What a simple rule can answer is answered at once, and a person is offered; everything else waits for a person. Others see it once its content has passed the check.',
    example: { requestId, storeId, content: { kind: 'text', text: '牛肉面可以不放葱吗？' } },
    refusals: [
      'STORE_UNKNOWN',
      'MESSAGE_TOO_LONG',
      'PICTURE_REFUSED',
      'ORDER_UNKNOWN',
      'RESERVATION_UNKNOWN',
      'REQUEST_ID_REUSED',
      'TOO_MANY_ATTEMPTS',
      'BUSY',
    ],
  },
  markConversationRead: {
    summary: 'Everything up to a position was on the screen. A smaller position changes nothing.',
    example: { storeId, position: 1795000000000000 },
    refusals: ['STORE_UNKNOWN', 'BUSY'],
  },
  askForPerson: {
    summary: 'The guest wants a person, whatever a rule has answered. A repeat changes nothing.',
    example: { requestId, storeId },
    refusals: ['STORE_UNKNOWN', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  rateConversation: {
    summary: 'Judges a round that was closed, once; the first judgement stands.',
    example: { storeId, round: 1, mark: 5, words: '回得很快' },
    refusals: ['STORE_UNKNOWN', 'RATING_NOT_WANTED', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  complain: {
    summary:
      'Complains, once for each request id: the words stand in the conversation, where the guest reads how it ends, and somebody of the store has until the next day.',
    example: { requestId, storeId, words: '等了一小时，汤是凉的', orderId: null, phone: '13812345678' },
    refusals: [
      'STORE_UNKNOWN',
      'ORDER_UNKNOWN',
      'PHONE_WRONG',
      'CONTENT_REFUSED',
      'CONTENT_UNCHECKED',
      'TOO_MANY_ATTEMPTS',
      'BUSY',
    ],
  },
};

const ofDesk: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'CONVERSATION_UNKNOWN'];
const ofChange: readonly RefusalCode[] = [...ofDesk, 'CONVERSATION_TAKEN', 'CONVERSATION_MOVED_ON', 'BUSY'];

export const staffServiceDocs: Readonly<Record<keyof StaffServiceAnswers, ActionDoc>> = {
  listConversations: {
    summary:
      'A page of the desk: who waits, the longest first, or who has what; with counts and the first answers of today. `also` names lists whose first pages come with it.',
    example: { storeId, tab: 'waiting', cursor: null, also: ['mine'] },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN'],
  },
  viewStaffConversation: {
    summary: 'A page of one conversation, and what may still be sent.',
    example: { ...ofOne, before: null },
    refusals: ofDesk,
  },
  claimConversation: {
    summary: 'Takes a conversation out of the queue. Of two at once one gets it; the other reads who has it.',
    example: ofOne,
    refusals: ofChange,
  },
  transferConversation: {
    summary:
      'Hands it to a colleague, or back into the queue for a role, with a note that guests do not see.',
    example: { ...ofOne, to: { kind: 'role', role: 'manager' }, note: '要退整单，请店长看' },
    refusals: [...ofChange, 'COLLEAGUE_UNKNOWN'],
  },
  returnConversation: { summary: 'Puts it back into the queue.', example: ofOne, refusals: ofChange },
  closeConversation: {
    summary: 'Nothing is left to say; the guest is asked for a rating.',
    example: ofOne,
    refusals: ofChange,
  },
  reopenConversation: {
    summary: 'Goes on with a closed conversation.',
    example: ofOne,
    refusals: ofChange,
  },
  answerGuest: {
    summary:
      "Answers, once for each request id: in the app, and in WeChat's own conversation where the guest wrote there last and WeChat still takes a message. Whoever answers holds it.",
    example: { ...ofOne, requestId, content: { kind: 'text', text: '可以的，一点葱都不放。' } },
    refusals: [
      ...ofChange,
      'WINDOW_SHUT',
      'MESSAGE_TOO_LONG',
      'PICTURE_REFUSED',
      'ORDER_UNKNOWN',
      'REQUEST_ID_REUSED',
    ],
  },
  inviteGuestBack: {
    summary:
      "Writes into the app and sends the licensed message that tells the guest so; for when WeChat's conversation takes nothing more.",
    example: { ...ofOne, requestId, words: '发票开好了，点开看看' },
    refusals: [...ofChange, 'GUEST_NOT_INVITABLE', 'MESSAGE_TOO_LONG', 'REQUEST_ID_REUSED'],
  },
  markConversationReadByStaff: {
    summary: 'Everything up to a position was on the screen of whoever holds it.',
    example: { ...ofOne, position: 1795000000000000 },
    refusals: [...ofDesk, 'BUSY'],
  },
  listServiceColleagues: {
    summary: 'Who answers guests at the store.',
    example: { storeId },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED'],
  },
  setServiceDesk: {
    summary:
      "Says who answers what guests write outside the app: our desk, WeChat's, or the restaurant's in WeCom.",
    example: { storeId, desk: { kind: 'wechat' }, reason: '周末人手不够' },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN', 'BUSY'],
  },
  setServiceSilence: {
    summary:
      "Says after how many hours of the guest's silence a conversation whose last word is a colleague's ends by itself; null for never.",
    example: { storeId, hours: 12, reason: '外卖当天就有结果' },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN', 'BUSY'],
  },
};
