import type { RewardView, TakingView } from '../../contract/rewards';
import type { VoucherView } from '../../contract/rewards-office';
import { leftOnTrays } from '../../domain/rewards/reward-supply';
import { rewardState } from '../../domain/rewards/reward-offer';
import { takingStatusAfter } from '../../domain/rewards/taking-lifecycle';
import type { RewardOfferDocument, RewardTakingDocument, RewardTrayDocument } from './reward-documents';

export function rewardView(
  { _id, trays, createdAtMs: _created, requestId: _request, ...offer }: RewardOfferDocument,
  touched: readonly RewardTrayDocument[],
  nowMs: number,
): RewardView {
  const mine = touched.filter(({ offerId }) => offerId === _id);
  const takenByTray = new Map(mine.map(({ tray, taken }) => [tray, taken]));
  const left = leftOnTrays({ quantity: offer.quantity, trays }, takenByTray);
  return { ...offer, id: _id, state: rewardState(offer, nowMs), left };
}

/** A voucher that has ended is shown so, whether the clock has seen it or not. */
export function takingView(taking: RewardTakingDocument, nowMs: number, isCouponFree = true): TakingView {
  const status = takingStatusAfter(taking, 'expire', nowMs) ?? taking.status;
  return {
    takingId: taking._id,
    name: taking.name,
    kind: taking.kind,
    dishId: taking.dishId,
    price: taking.price,
    status,
    code: status === 'open' ? taking.code : null,
    storeIds: taking.storeIds,
    takenAtMs: taking.takenAtMs,
    validUntilMs: taking.validUntilMs,
    whenExpired: taking.whenExpired,
    isCancellable:
      taking.price > 0 && isCouponFree && takingStatusAfter(taking, 'cancel', nowMs) === 'cancelled',
  };
}

export function voucherView(taking: RewardTakingDocument, nowMs: number): VoucherView {
  return {
    ...takingView(taking, nowMs),
    redeemedBy: taking.redeemed?.byName ?? null,
    redeemedAtMs: taking.redeemed?.atMs ?? null,
  };
}
