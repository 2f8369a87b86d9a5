import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { couponStatusAfter } from '../../domain/membership/coupon-lifecycle';
import { takingStatusAfter } from '../../domain/rewards/taking-lifecycle';
import { givePoints, returnedPoints } from '../membership/points-ledger';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { RewardTakingDocument } from './reward-documents';
import { countOnTray } from './reward-trays';
import { takingView } from './reward-views';
import { pointsOf, rewardGuestId } from './take-reward';

const vouchersPerBatch = 50;

/** The guest gives something of the points shop back before it was used: points return and end when they would have. */
export async function cancelReward(
  services: Services,
  guestId: string,
  { takingId }: GuestInput<'cancelReward'>,
): Promise<GuestAnswers['cancelReward'] | Refused> {
  const nowMs = services.nowMs();
  const taking = await services.database.transact((transaction) =>
    cancelInTransaction(transaction, { takingId, guestId, nowMs }),
  );
  if (taking instanceof Refused) return taking;
  return { taking: takingView(taking, nowMs), points: await pointsOf(services.database, guestId, nowMs) };
}

async function cancelInTransaction(
  transaction: Transaction,
  {
    takingId,
    guestId,
    nowMs,
  }: { readonly takingId: string; readonly guestId: string; readonly nowMs: number },
): Promise<RewardTakingDocument | Refused> {
  const taking = await transaction.get('rewardTakings', takingId);
  if (!taking || taking.guestId !== guestId || taking.price === 0) return new Refused('VOUCHER_UNKNOWN');
  if (taking.status === 'cancelled') return taking;
  const status = takingStatusAfter(taking, 'cancel', nowMs);
  if (!status) return movedOn(taking, nowMs);
  if (taking.kind === 'coupon') {
    const coupon = await transaction.get('coupons', taking._id);
    const revoked = coupon && couponStatusAfter(coupon, 'revoke', nowMs);
    if (!revoked) return new Refused('COUPON_TAKEN', { status: coupon?.status ?? 'expired' });
    await transaction.update('coupons', taking._id, { status: revoked });
  }
  await transaction.update('rewardTakings', taking._id, { status });
  await giveBackTaking(transaction, taking, nowMs);
  return { ...taking, status };
}

/** Points, the place on the tray and the guest's own count return. */
async function giveBackTaking(
  transaction: Transaction,
  taking: RewardTakingDocument,
  nowMs: number,
): Promise<void> {
  const { _id, guestId, offerId, tray, price, lots } = taking;
  await givePoints(transaction, returnedPoints(_id, { _id: null, guestId }, lots, nowMs));
  await countOnTray(transaction, { offerId, tray }, { taken: -1, points: -price });
  const held = await transaction.get('rewardGuests', rewardGuestId(offerId, guestId));
  if (held) await transaction.update('rewardGuests', held._id, { taken: Math.max(0, held.taken - 1) });
}

/** Why a voucher is worth nothing any more, for whoever holds it. */
export function movedOn(taking: RewardTakingDocument, nowMs: number): Refused {
  const { status } = takingView(taking, nowMs);
  const { redeemed, validUntilMs } = taking;
  return new Refused('VOUCHER_MOVED_ON', {
    ...{ status, by: redeemed?.byName ?? null },
    atMs: redeemed?.atMs ?? (status === 'expired' ? validUntilMs : null),
  });
}

/**
 * Ends vouchers that nobody came for; whether their points come back stands in the offer, as the guest read it. Says whether
 * more is waiting.
 */
export async function expireDueVouchers({ database, nowMs, log }: Services): Promise<boolean> {
  const due = await database.queryFields(
    'rewardTakings',
    {
      where: { status: 'open', validUntilMs: { atMost: nowMs() } },
      orderBy: ['validUntilMs', 'asc'],
      limit: vouchersPerBatch,
    },
    ['_id'],
  );
  for (const { _id } of due) {
    const ended = await database.transact(async (transaction) => {
      const taking = await transaction.get('rewardTakings', _id);
      const status = taking && takingStatusAfter(taking, 'expire', nowMs());
      if (!status) return true;
      await transaction.update('rewardTakings', _id, { status });
      if (taking.whenExpired === 'points-return') await giveBackTaking(transaction, taking, nowMs());
      return true;
    });
    if (ended instanceof Refused) log({ event: 'voucher-busy' });
  }
  return due.length === vouchersPerBatch;
}
