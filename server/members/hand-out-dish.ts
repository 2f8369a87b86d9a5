import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { couponStatusAfter } from '../../domain/membership/coupon-lifecycle';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';

/** A guest whose code was scanned stands at the counter for so long. */
const scanGoodForMs = 15 * 60_000;

/**
 * Hands out the dish of a coupon without an order, to a guest whose code this colleague has just scanned. The coupon is
 * used with it; a repeat finds the scan that says so and answers the same.
 */
export async function handOutDish(
  services: Services,
  colleague: Colleague,
  { storeId, scanId, couponId }: StaffInput<'handOutDish'>,
): Promise<StaffAnswers['handOutDish'] | Refused> {
  return services.database.transact(async (transaction) => {
    const nowMs = services.nowMs();
    const scan = await transaction.get('memberScans', scanId);
    if (scan?.storeId !== storeId || scan.by !== colleague.openid) return new Refused('SCAN_UNKNOWN');
    const coupon = await transaction.get('coupons', couponId);
    if (!coupon || coupon.guestId !== scan.guestId) return new Refused('COUPON_UNKNOWN');
    const { dishName } = coupon;
    if (!dishName) return new Refused('COUPON_NOT_IN_KIND');
    if (coupon.status === 'used' && coupon.orderId === scanId) return { couponId, dishName };
    if (nowMs >= scan.atMs + scanGoodForMs) return new Refused('SCAN_ENDED');
    const isHere = coupon.storeIds.length === 0 || coupon.storeIds.includes(storeId);
    const status =
      isHere && nowMs >= coupon.validFromMs ? couponStatusAfter(coupon, 'hand-out', nowMs) : null;
    if (!status) return new Refused('COUPON_TAKEN', { status: coupon.status });
    await transaction.update('coupons', couponId, { status, orderId: scanId });
    await transaction.update('memberScans', scanId, { dishName });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'handOutDish', subject: couponId, reason: null },
      ...{ before: 'coupon available', after: `handed out ${dishName.zh}` },
    });
    return { couponId, dishName };
  });
}
