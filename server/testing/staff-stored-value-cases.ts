import type { StaffAction } from '../../contract/staff';
import { freshId } from './furnish';
import { tiers, topUpAndPay } from './stored-value';
import type { Scene, StaffCase } from './staff-cases';

type StoredValueAction = 'setStoredValue' | 'listTopUps' | 'previewStoredValueRefund' | 'refundStoredValue';

type Cases<Names extends StaffAction> = { readonly [Name in Names]: StaffCase<Name> };

/** The scene's guest has paid 200.00 in advance. */
async function paidInAdvance({ house, guestId, storeId, asOwnerOfStore }: Scene): Promise<string> {
  await asOwnerOfStore('setStoredValue', { isOn: true, tiers });
  return topUpAndPay(house, guestId, storeId);
}

/** Money paid in advance, each action ready to succeed. */
export const storedValueCases: Cases<StoredValueAction> = {
  setStoredValue: {
    prepare: ({ storeId }) => ({ storeId, isOn: true, tiers }),
    audited: { subject: ({ storeId }) => storeId, before: 'off', after: /^on 10000\+500/ },
  },
  listTopUps: { prepare: ({ storeId }) => ({ storeId, beforeMs: null }), audited: null },
  previewStoredValueRefund: {
    prepare: async (scene) => ({ storeId: scene.storeId, topUpId: await paidInAdvance(scene) }),
    audited: null,
  },
  refundStoredValue: {
    prepare: async (scene) => ({
      ...{ storeId: scene.storeId, topUpId: await paidInAdvance(scene), requestId: freshId('refund-') },
      ...{ expectedAmount: 20_000, reason: '客人搬走了' },
    }),
    audited: {
      subject: () => expect.stringMatching(/^sv-/) as string,
      before: /^principal 20000 fen/,
      after: /^refunded 20000 fen/,
    },
  },
};
