import type { StaffInput } from '../../contract/staff';
import { noonMs } from '../../domain/testing/build-quote-input';
import type { RewardOfferDocument } from '../rewards/reward-documents';
import { dataOf, orderAndPay } from './act';
import { freshId } from './furnish';
import type { House } from './house';

export const dayMs = 24 * 60 * 60_000;

type OfferWish = StaffInput<'saveReward'>['offer'];

/** A bowl of noodles for 100 points: ten in all, two for each guest. */
export function dishOffer(storeId: string, overrides: Partial<OfferWish> = {}): OfferWish {
  return {
    ...{ storeIds: [storeId], name: { zh: '牛肉面一碗', en: 'A bowl of noodles' }, price: 100 },
    goods: { kind: 'dish', dishId: 'noodles', goodForDays: 10, whenExpired: 'points-return' },
    ...{ quantity: 10, perGuest: 2, fromMs: noonMs - dayMs, untilMs: noonMs + 30 * dayMs },
    ...overrides,
  };
}

/** ¥5 off for nothing, once for each guest, which may be given to a friend. */
export function couponOffer(storeId: string, overrides: Partial<OfferWish> = {}): OfferWish {
  return dishOffer(storeId, {
    ...{ name: { zh: '见面礼', en: 'Welcome' }, price: 0, quantity: null, perGuest: 1 },
    goods: {
      ...{ kind: 'coupon', benefit: { kind: 'amount-off', amount: 500 }, minimumSpend: 1000 },
      ...{ dishIds: [], modes: [], goodForDays: 7, isGiftable: true },
    },
    ...overrides,
  });
}

/** The owner saves an offer; yields its id. */
export async function offer(house: House, ownerId: string, wish: OfferWish): Promise<string> {
  const [storeId = ''] = wish.storeIds;
  const input = { storeId, requestId: freshId('request-'), offerId: null, offer: wish };
  return dataOf(await house.staff(ownerId, 'saveReward', input)).offer.id;
}

export function take(
  house: House,
  guestId: string,
  wish: { readonly storeId: string; readonly offerId: string; readonly expectedPrice: number },
  requestId = freshId('request-'),
) {
  return house.guest(guestId, 'takeReward', { requestId, ...wish });
}

export function storedOffer(house: House, offerId: string): RewardOfferDocument {
  return house.database.read('rewardOffers', offerId) as unknown as RewardOfferDocument;
}

const steps = ['acceptOrder', 'startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const;

/** An order that is paid, cooked, handed over and completed; yields its id. */
export async function orderAndComplete(
  house: House,
  guestId: string,
  { storeId, ownerId }: { readonly storeId: string; readonly ownerId: string },
  overrides: Parameters<typeof orderAndPay>[3] = {},
): Promise<string> {
  const orderId = await orderAndPay(house, guestId, storeId, overrides);
  for (const step of steps) {
    const more = step === 'acceptOrder' ? { readyInMinutes: 20 } : {};
    dataOf(await house.staff(ownerId, step, { storeId, orderId, ...more }));
  }
  return orderId;
}

export function pointsOf(house: House, guestId: string): number {
  return (house.database.read('pointsAccounts', guestId)?.balance as number | undefined) ?? 0;
}

export function entriesOf(house: House, guestId: string) {
  const { documents } = house.database.query('pointsEntries', { where: { guestId }, limit: 200 });
  return documents.map(({ kind, points, expiresAtMs }) => ({ kind, points, expiresAtMs }));
}
