import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { couponStatusAfter } from '../../domain/membership/coupon-lifecycle';
import { giftStatusAfter, giftWaitsForMs } from '../../domain/rewards/gift-lifecycle';
import { maskedName } from '../../domain/rewards/masked-name';
import { countAttempt, failedAttempt } from '../limits/count-attempt';
import { couponFromDocument, type CouponDocument } from '../membership/coupon-document';
import { issueCoupon } from '../membership/coupon-ledger';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { giftView } from './gift-views';
import type { CouponGiftDocument } from './reward-documents';

const giftsPerBatch = 50;

/** Makes a coupon a present; until a friend claims it nobody can use it. A repeat answers the same present. */
export async function wrapCoupon(
  services: Services,
  guestId: string,
  { couponId }: GuestInput<'wrapCoupon'>,
): Promise<GuestAnswers['wrapCoupon'] | Refused> {
  const tooMany = await countAttempt(services, guestId, 'gift');
  if (tooMany) return tooMany;
  const nowMs = services.nowMs();
  return services.database.transact(async (transaction) => {
    const coupon = await ownCoupon(transaction, couponId, guestId);
    if (coupon instanceof Refused) return coupon;
    if (coupon.status === 'wrapped' && coupon.giftId) {
      const gift = await transaction.get('couponGifts', coupon.giftId);
      if (gift) return { gift: giftView(gift, coupon, nowMs) };
    }
    const status = coupon.isGiftable ? couponStatusAfter(coupon, 'wrap', nowMs) : null;
    if (!status) return new Refused('COUPON_NOT_GIFTABLE', { status: coupon.status });
    const gift: CouponGiftDocument = {
      ...{ _id: services.newId(), couponId, giverId: guestId, status: 'waiting', claimedBy: null },
      ...{ createdAtMs: nowMs, untilMs: Math.min(nowMs + giftWaitsForMs, coupon.validUntilMs) },
    };
    await transaction.add('couponGifts', gift);
    const change = { status, giftId: gift._id };
    await transaction.update('coupons', couponId, change);
    return { gift: giftView(gift, { ...coupon, ...change }, nowMs) };
  });
}

/** The giver takes a present back while nobody has claimed it; a repeat answers what is there. */
export async function unwrapCoupon(
  services: Services,
  guestId: string,
  { couponId }: GuestInput<'unwrapCoupon'>,
): Promise<GuestAnswers['unwrapCoupon'] | Refused> {
  const nowMs = services.nowMs();
  return services.database.transact(async (transaction) => {
    const coupon = await ownCoupon(transaction, couponId, guestId);
    if (coupon instanceof Refused) return coupon;
    if (coupon.status === 'given') return new Refused('GIFT_GONE', { status: 'claimed' });
    const unwrapped = await unwrap(transaction, coupon, { event: 'take-back', nowMs });
    return { coupon: couponFromDocument(unwrapped) };
  });
}

/** What is in a present, for whoever opens its link: no more of the giver than how the name begins. */
export async function viewGift(
  services: Services,
  guestId: string,
  { token }: GuestInput<'viewGift'>,
): Promise<GuestAnswers['viewGift'] | Refused> {
  const { database } = services;
  const gift = await database.get('couponGifts', token);
  const coupon = gift && (await database.get('coupons', gift.couponId));
  if (!coupon) {
    return failedAttempt(services, { personId: guestId, kind: 'coupon', fault: new Refused('GIFT_UNKNOWN') });
  }
  const nowMs = services.nowMs();
  const giver = await database.get('guests', gift.giverId);
  const { name, benefit, minimumSpend, modes, storeIds, dishIds, validUntilMs } = coupon;
  return {
    status: giftView(gift, coupon, nowMs).status,
    coupon: { name, benefit, minimumSpend, modes, storeIds, dishIds, validUntilMs },
    giverName: maskedName(giver?.name ?? null),
    isOwn: gift.giverId === guestId,
    isMine: gift.claimedBy === guestId,
    untilMs: gift.untilMs,
    nowMs,
  };
}

/**
 * The first friend gets a coupon with the same benefit that cannot be given on; the giver's is gone. Of two at once the
 * transaction lets one through; a repeat of that one answers the same coupon.
 */
export async function claimGift(
  services: Services,
  guestId: string,
  { token }: GuestInput<'claimGift'>,
): Promise<GuestAnswers['claimGift'] | Refused> {
  const tooMany = await countAttempt(services, guestId, 'gift');
  if (tooMany) return tooMany;
  const nowMs = services.nowMs();
  return services.database.transact(async (transaction) => {
    const gift = await transaction.get('couponGifts', token);
    const coupon = gift && (await transaction.get('coupons', gift.couponId));
    if (!coupon) return new Refused('GIFT_UNKNOWN');
    if (gift.giverId === guestId) return new Refused('GIFT_OWN');
    const givenId = `cg-${token}`;
    if (gift.claimedBy === guestId) {
      const given = await transaction.get('coupons', givenId);
      if (given) return { coupon: couponFromDocument(given) };
    }
    const giftStatus = giftStatusAfter(gift, 'claim', nowMs);
    const status = giftStatus && couponStatusAfter(coupon, 'give', nowMs);
    if (!giftStatus || !status) {
      return new Refused('GIFT_GONE', { status: giftView(gift, coupon, nowMs).status });
    }
    await transaction.update('couponGifts', token, { status: giftStatus, claimedBy: guestId });
    await transaction.update('coupons', coupon._id, { status });
    const { orderId: _order, giftId: _gift, status: _status, isGiftable: _giftable, ...rest } = coupon;
    const given = await issueCoupon(transaction, { ...rest, _id: givenId, guestId });
    return { coupon: couponFromDocument(given) };
  });
}

/** Presents that nobody claimed go back to whoever gave them; says whether more is waiting. */
export async function expireDueGifts({ database, nowMs, log }: Services): Promise<boolean> {
  const due = await database.queryFields(
    'couponGifts',
    {
      where: { status: 'waiting', untilMs: { atMost: nowMs() } },
      orderBy: ['untilMs', 'asc'],
      limit: giftsPerBatch,
    },
    ['_id', 'couponId'],
  );
  for (const { _id, couponId } of due) {
    const ended = await database.transact(async (transaction) => {
      const coupon = await transaction.get('coupons', couponId);
      if (coupon?.giftId === _id) await unwrap(transaction, coupon, { event: 'expire', nowMs: nowMs() });
      else await transaction.update('couponGifts', _id, { status: 'expired' });
      return true;
    });
    if (ended instanceof Refused) log({ event: 'gift-busy' });
  }
  return due.length === giftsPerBatch;
}

async function ownCoupon(
  transaction: Transaction,
  couponId: string,
  guestId: string,
): Promise<CouponDocument | Refused> {
  const coupon = await transaction.get('coupons', couponId);
  return coupon?.guestId === guestId ? coupon : new Refused('COUPON_UNKNOWN');
}

async function unwrap(
  transaction: Transaction,
  coupon: CouponDocument,
  { event, nowMs }: { readonly event: 'take-back' | 'expire'; readonly nowMs: number },
): Promise<CouponDocument> {
  const gift = coupon.giftId ? await transaction.get('couponGifts', coupon.giftId) : null;
  const giftStatus = gift && giftStatusAfter(gift, event, nowMs);
  const status = couponStatusAfter(coupon, 'unwrap', nowMs);
  if (!gift || !giftStatus || !status) return coupon;
  await transaction.update('couponGifts', gift._id, { status: giftStatus });
  await transaction.update('coupons', coupon._id, { status });
  return { ...coupon, status };
}
