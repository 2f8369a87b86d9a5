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
};
