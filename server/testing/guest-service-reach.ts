import type { GuestServiceAnswers } from '../../contract/service';
import type { GuestInput } from '../../contract/guest';
import { conversationIdFor } from '../service/conversation-id';
import type { Reach } from './guest-reach';
import type { Victim } from './victim';

type ServiceReaches = {
  readonly [Name in keyof GuestServiceAnswers]: (
    victim: Victim,
  ) => readonly (Reach & { readonly input: GuestInput<Name> })[];
};

/** A conversation is found by who asks, so that nobody else's can be named; what it cites can be tried. */
export const serviceReaches: ServiceReaches = {
  viewConversation: ({ storeId }) => [
    { what: 'of the same store', input: { storeId, before: null }, ends: 'own things' },
    {
      what: 'from a position far ahead',
      input: { storeId, before: 9_000_000_000_000_000 },
      ends: 'own things',
    },
  ],
  sendServiceMessage: ({ storeId, requestId, orderIdsByState, guestId }) => [
    ...Object.entries(orderIdsByState).map(([state, orderId]) => ({
      what: `with their ${state} order`,
      input: { requestId, storeId, content: { kind: 'order' as const, orderId } },
      ends: 'ORDER_UNKNOWN' as const,
    })),
    {
      what: 'with a picture of their folder',
      input: {
        requestId,
        storeId,
        content: {
          kind: 'picture',
          fileId: `cloud://local-env.local-bucket/service/${conversationIdFor(guestId, storeId)}/1.jpg`,
        },
      },
      ends: 'PICTURE_REFUSED',
    },
  ],
  markConversationRead: ({ storeId }) => [
    { what: 'at the same store', input: { storeId, position: 9_000_000_000_000_000 }, ends: 'own things' },
  ],
  askForPerson: ({ requestId }) => [
    {
      what: 'with their request id, at a store that never was',
      input: { requestId, storeId: 'no-such' },
      ends: 'STORE_UNKNOWN',
    },
  ],
  rateConversation: ({ storeId }) => [
    {
      what: 'at the same store',
      input: { storeId, round: 1, mark: 1, words: null },
      ends: 'RATING_NOT_WANTED',
    },
  ],
  complain: ({ storeId, requestId, orderIdsByState }) =>
    Object.entries(orderIdsByState).map(([state, orderId]) => ({
      what: `about their ${state} order`,
      input: { requestId, storeId, words: '汤是凉的', orderId, phone: '' },
      ends: 'ORDER_UNKNOWN' as const,
    })),
};
