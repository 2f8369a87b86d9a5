import type { MemberView } from '../../contract/views';
import type { PointsLot } from '../../domain/membership/points';
import { emptyAccount, endingSoon, spendablePoints } from '../../domain/membership/points-account';
import type { Database } from '../wechat/database';
import { couponFromDocument } from './coupon-document';

const couponsRead = 50;
const endingSoonDays = 30;

/** Points and coupons; the balance hangs on the store. */
type MemberOfPoints = Omit<MemberView, 'balance' | 'terms'>;

/** What a guest has to spend. A guest nobody has met yet has nothing, and is a member all the same. */
export async function readMember(
  database: Database,
  guestId: string,
  nowMs: number,
): Promise<MemberOfPoints> {
  return (await readMemberWithLots(database, guestId, nowMs)).member;
}

/** The same, and the lots that the points lie in. */
export async function readMemberWithLots(
  database: Database,
  guestId: string,
  nowMs: number,
): Promise<{ readonly member: MemberOfPoints; readonly lots: readonly PointsLot[] }> {
  const [account, coupons] = await Promise.all([
    database.get('pointsAccounts', guestId),
    readCoupons(database, guestId, nowMs),
  ]);
  const points = account ?? emptyAccount;
  const ending = endingSoon(points, nowMs, endingSoonDays);
  const member = {
    points: spendablePoints(points, nowMs),
    pointsEndingSoon: ending.points,
    pointsEndAtMs: ending.endsAtMs,
    coupons,
  };
  return { member, lots: points.lots };
}

/** Coupons the guest can use now or later, those that end first in front. */
async function readCoupons(database: Database, guestId: string, nowMs: number) {
  const coupons = await database.query('coupons', {
    where: { guestId, status: 'available', validUntilMs: { atLeast: nowMs + 1 } },
    orderBy: ['validUntilMs', 'asc'],
    limit: couponsRead,
  });
  return coupons.map(couponFromDocument);
}
