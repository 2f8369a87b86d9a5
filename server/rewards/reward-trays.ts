import { hasOneMore } from '../../domain/rewards/reward-supply';
import { firstTrayOf, traysInOrder } from '../../domain/stock/trays';
import { Refused } from '../refused';
import type { Database, Transaction } from '../wechat/database';
import type { RewardOfferDocument, RewardTrayDocument } from './reward-documents';

type Counts = Pick<RewardTrayDocument, 'taken' | 'redeemed' | 'points' | 'revenue' | 'takenBack'>;

const nothing: Counts = { taken: 0, redeemed: 0, points: 0, revenue: 0, takenBack: 0 };

/** Offers of a page times the most trays of each. */
const traysRead = 500;

/**
 * Takes one of an offer from the first tray that has one, beginning where the taker's id points to, and yields which.
 * All reads of a transaction are of one moment: who finds all trays empty is refused by what there was then.
 */
export async function takeFromTrays(
  transaction: Transaction,
  offer: RewardOfferDocument,
  takingId: string,
): Promise<number | Refused> {
  for (const tray of traysInOrder(offer, firstTrayOf(takingId, offer))) {
    const { taken } = await readTray(transaction, offer._id, tray);
    if (!hasOneMore(offer, tray, taken)) continue;
    await countOnTray(transaction, { offerId: offer._id, tray }, { taken: 1, points: offer.price });
    return tray;
  }
  return new Refused('REWARD_SOLD_OUT');
}

/** Adds to what happened on a tray. */
export async function countOnTray(
  transaction: Transaction,
  { offerId, tray }: { readonly offerId: string; readonly tray: number },
  change: Partial<Counts>,
): Promise<void> {
  const before = await readTray(transaction, offerId, tray);
  await transaction.set('rewardTrays', {
    ...{ _id: trayId(offerId, tray), offerId, tray },
    taken: before.taken + (change.taken ?? 0),
    redeemed: before.redeemed + (change.redeemed ?? 0),
    points: before.points + (change.points ?? 0),
    revenue: before.revenue + (change.revenue ?? 0),
    takenBack: before.takenBack + (change.takenBack ?? 0),
  });
}

/** The touched trays of offers. */
export function readTrays(database: Database, offerIds: readonly string[]): Promise<RewardTrayDocument[]> {
  return database.query('rewardTrays', { where: { offerId: { oneOf: offerIds } }, limit: traysRead });
}

/** What happened on all trays of one offer together. */
export function sumOfTrays(trays: readonly RewardTrayDocument[], offerId: string): Counts {
  return trays
    .filter((tray) => tray.offerId === offerId)
    .reduce<Counts>(
      (sum, tray) => ({
        taken: sum.taken + tray.taken,
        redeemed: sum.redeemed + tray.redeemed,
        points: sum.points + tray.points,
        revenue: sum.revenue + tray.revenue,
        takenBack: sum.takenBack + tray.takenBack,
      }),
      nothing,
    );
}

async function readTray(transaction: Transaction, offerId: string, tray: number): Promise<Counts> {
  return (await transaction.get('rewardTrays', trayId(offerId, tray))) ?? nothing;
}

function trayId(offerId: string, tray: number): string {
  return `${offerId}:${tray}`;
}
