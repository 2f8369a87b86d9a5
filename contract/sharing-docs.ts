import type { ActionDoc } from './action-docs';
import type { SharingGuestAnswers, SharingStaffAnswers } from './sharing';

const storeId = 'wutong-lane';

export const sharingGuestDocs: Readonly<Record<keyof SharingGuestAnswers, ActionDoc>> = {
  getShareCode: {
    summary:
      'The code for a poster of a dish, the store or an invitation; the same guest and thing always get the same. Drawn ones are kept by an instance; drawing others is limited.',
    example: { kind: 'dish', storeId, what: 'beef-noodles' },
    refusals: ['STORE_UNKNOWN', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  lookUp: {
    summary:
      'The state of an order (pickup number or order number) or a reservation, with the last four digits of the phone number given with it. `LOOKUP_UNKNOWN` answers an unknown number and wrong digits alike. Wrong tries are limited for each person, each number and over all.',
    example: { kind: 'order', storeId, number: '042', phoneEnd: '5678' },
    refusals: ['STORE_UNKNOWN', 'LOOKUP_UNKNOWN', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
};

export const sharingStaffDocs: Readonly<Record<keyof SharingStaffAnswers, ActionDoc>> = {
  viewChannels: {
    summary: 'What came of each shared link: opened, new guests, orders and revenue of a week or four.',
    example: { storeId, days: 28 },
    refusals: ['STORE_UNKNOWN'],
  },
  makeChannelCode: {
    summary:
      'Makes a named code to be printed, which opens the menu, booking, the queue, the club or an article; at most 100 for a store. The same request makes the same code.',
    example: {
      storeId,
      requestId: 'code-2026-09-door',
      name: '门口海报 9 月',
      page: 'menu',
      articleId: null,
    },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN', 'ARTICLE_UNKNOWN', 'LIST_FULL', 'BUSY'],
  },
  changeChannelCode: {
    summary:
      'Names a code anew, retires it, or takes it up again. A retired one leads in and counts nothing.',
    example: { storeId, codeId: 's0123456789abcdefghjk', name: '电梯传单', isRetired: true },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'CHANNEL_CODE_UNKNOWN', 'BUSY'],
  },
  channelCodePicture: {
    summary: 'A named code as WeChat draws it, to be printed.',
    example: { storeId, codeId: 's0123456789abcdefghjk' },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'CHANNEL_CODE_UNKNOWN', 'PLATFORM_SILENT'],
  },
};
