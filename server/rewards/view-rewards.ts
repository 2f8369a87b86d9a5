import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { GuestRewardView } from '../../contract/rewards';
import { shelfOf } from '../../domain/rewards/reward-offer';
import { couponFromDocument } from '../membership/coupon-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import { readGiftable, readGifts } from './gift-views';
import type { RewardOfferDocument } from './reward-documents';
import { readTrays } from './reward-trays';
import { rewardView, takingView } from './reward-views';
import { pointsOf } from './take-reward';

/** A store runs so many offers at most, on both shelves together; `save-reward.ts` refuses more. */
export const mostOffers = 60;
const takingsShown = 20;
/** More than one may have taken of 60 offers is never looked for: the newest say enough. */
const countsRead = 200;

/** A shelf of a store: what runs and what will, how much is left of it, and what the guest has taken. */
export async function viewRewards(
  services: Services,
  guestId: string,
  { storeId, shelf }: GuestInput<'viewRewards'>,
): Promise<GuestAnswers['viewRewards'] | Refused> {
  const { database } = services;
  const nowMs = services.nowMs();
  const [store, points, offers, takings, giftable, gifts] = await Promise.all([
    database.get('stores', storeId),
    pointsOf(database, guestId, nowMs),
    readShownOffers(database, storeId, nowMs),
    shelf === 'shop' ? readTakings(database, guestId, nowMs) : [],
    shelf === 'centre' ? readGiftable(database, guestId, nowMs) : [],
    shelf === 'centre' ? readGifts(database, guestId, nowMs) : [],
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const onShelf = offers.filter((offer) => shelfOf(offer) === shelf);
  return {
    points,
    offers: await withCounts(database, onShelf, guestId, nowMs),
    takings,
    giftable: giftable.map(couponFromDocument),
    gifts,
    nowMs,
  };
}

async function withCounts(
  database: Database,
  offers: readonly RewardOfferDocument[],
  guestId: string,
  nowMs: number,
): Promise<GuestRewardView[]> {
  if (offers.length === 0) return [];
  const ids = offers.map(({ _id }) => _id);
  const [trays, held] = await Promise.all([
    readTrays(database, ids),
    database.query('rewardGuests', { where: { guestId, offerId: { oneOf: ids } }, limit: countsRead }),
  ]);
  const takenByOffer = new Map(held.map(({ offerId, taken }) => [offerId, taken]));
  return offers
    .map((offer) => ({ ...rewardView(offer, trays, nowMs), taken: takenByOffer.get(offer._id) ?? 0 }))
    .sort((a, b) => Number(a.state !== 'running') - Number(b.state !== 'running') || a.untilMs - b.untilMs);
}

/** What has not ended and nobody has stopped. */
function readShownOffers(database: Database, storeId: string, nowMs: number): Promise<RewardOfferDocument[]> {
  return database.query('rewardOffers', {
    where: { storeIds: { has: storeId }, isStopped: false, untilMs: { atLeast: nowMs + 1 } },
    orderBy: ['untilMs', 'asc'],
    limit: mostOffers,
  });
}

/** What was exchanged of late; a coupon that is used or held cannot be given back, so each one is looked at. */
async function readTakings(database: Database, guestId: string, nowMs: number) {
  const found = await database.query('rewardTakings', {
    where: { guestId },
    orderBy: ['takenAtMs', 'desc'],
    limit: 2 * takingsShown,
  });
  const shown = found.filter(({ price }) => price > 0).slice(0, takingsShown);
  const ids = shown.filter(({ kind }) => kind === 'coupon').map(({ _id }) => _id);
  const coupons = await Promise.all(ids.map((id) => database.get('coupons', id)));
  const free = new Set(coupons.flatMap((coupon) => (coupon?.status === 'available' ? [coupon._id] : [])));
  return shown.map((taking) => takingView(taking, nowMs, taking.kind === 'dish' || free.has(taking._id)));
}
