import { deservesReward, isWithinCap } from '../../domain/rewards/invite-rules';
import type { Fen } from '../../domain/money/fen';
import { businessDay } from '../../domain/store-hours/business-day';
import { firstTrayOf, mostTrays } from '../../domain/stock/trays';
import { givePoints, takeBackPoints } from '../membership/points-ledger';
import { agreedAtMs } from '../ordering/agreed-at';
import { moneyKept } from '../ordering/money-kept';
import type { OrderDocument } from '../ordering/order-document';
import type { Transaction } from '../wechat/database';
import { inviteCodeOf, inviteTraysOf, newInviter } from './invite-documents';
import { countOnTray } from './reward-trays';

/**
 * Rewards inviter and friend with the friend's first completed order of which enough money stayed; in the transaction that
 * completes it, so it happens once. Above the cap of the month the friend alone is rewarded.
 */
export async function rewardInvite(
  transaction: Transaction,
  order: OrderDocument,
  nowMs: number,
): Promise<void> {
  const invite = await transaction.get('friendInvites', order.guestId);
  if (invite?.status !== 'bound' || (agreedAtMs(order) ?? nowMs) < invite.boundAtMs) return;
  const rules = await transaction.get('inviteRules', order.storeId);
  if (!rules?.isOn || !deservesReward(moneyKept(order), rules)) return;
  const code = inviteCodeOf(invite.inviterId);
  const inviter = await transaction.get('inviters', code);
  const month = businessDay(order.dayClock, nowMs).slice(0, 7);
  const isRewarded = inviter !== null && isWithinCap(inviter.rewarded, month, rules);
  const inviterPoints = isRewarded ? rules.inviterPoints : 0;
  if (isRewarded) {
    const friends = inviter.rewarded?.month === month ? inviter.rewarded.friends + 1 : 1;
    await transaction.set('inviters', { ...inviter, rewarded: { month, friends } });
    await givePoints(transaction, [gift('inviter', order, invite.inviterId, inviterPoints, nowMs)]);
  }
  const { friendPoints, leastSpend } = rules;
  await givePoints(transaction, [gift('friend', order, order.guestId, friendPoints, nowMs)]);
  const tray = firstTrayOf(order._id, { trays: mostTrays });
  await transaction.update('friendInvites', invite._id, {
    status: 'rewarded',
    reward: {
      ...{ orderId: order._id, storeId: order.storeId, inviterPoints, friendPoints, leastSpend },
      ...{ month, tray, atMs: nowMs },
    },
  });
  await countOnTray(
    transaction,
    { offerId: inviteTraysOf(order.storeId), tray },
    { redeemed: 1, points: inviterPoints + friendPoints, revenue: moneyKept(order) },
  );
}

/** The entry names no order: what a friend ordered is not the inviter's to know. */
function gift(
  whose: 'inviter' | 'friend',
  order: OrderDocument,
  guestId: string,
  points: number,
  nowMs: number,
) {
  const days = order.pointsExpireAfterDays;
  return {
    ...{ id: `invite:${whose}:${order._id}`, guestId, kind: 'invite' as const, points, orderId: null },
    ...{ atMs: nowMs, expiresAtMs: days === null ? null : nowMs + days * 24 * 60 * 60_000 },
  };
}

/**
 * A refund that leaves less of the order than the reward asked for takes it back from both, as far as they still have the
 * points; what was spent meanwhile is the house's loss, as with the points of any refunded order.
 */
export async function takeBackInvite(
  transaction: Transaction,
  order: OrderDocument,
  { amount, nowMs }: { readonly amount: Fen; readonly nowMs: number },
): Promise<void> {
  if (order.status !== 'completed' || amount === 0) return;
  const invite = await transaction.get('friendInvites', order.guestId);
  if (invite?.status !== 'rewarded' || invite.reward?.orderId !== order._id) return;
  const { reward } = invite;
  const { inviterPoints, friendPoints, tray, storeId } = reward;
  const isStillDeserved = deservesReward(moneyKept(order) - amount, reward);
  const place = { offerId: inviteTraysOf(storeId), tray };
  if (isStillDeserved) return countOnTray(transaction, place, { revenue: -amount });
  const taken = { kind: 'invite-take-back' as const, orderId: null, nowMs };
  const [inviterCause, friendCause] = [`inviter:${order._id}`, `friend:${order._id}`];
  await takeBackPoints(transaction, {
    ...{ ...taken, cause: inviterCause, guestId: invite.inviterId, points: inviterPoints },
  });
  await takeBackPoints(transaction, {
    ...{ ...taken, cause: friendCause, guestId: order.guestId, points: friendPoints },
  });
  await transaction.update('friendInvites', invite._id, { status: 'taken-back' });
  await freeCap(transaction, invite.inviterId, reward);
  await countOnTray(transaction, place, {
    ...{ takenBack: 1, points: -(inviterPoints + friendPoints), revenue: -moneyKept(order) },
  });
}

/** A friend whose reward was taken back leaves room for another in the same month. */
async function freeCap(
  transaction: Transaction,
  inviterId: string,
  { month, inviterPoints }: { readonly month: string; readonly inviterPoints: number },
): Promise<void> {
  const inviter = (await transaction.get('inviters', inviteCodeOf(inviterId))) ?? newInviter(inviterId);
  const { rewarded } = inviter;
  if (inviterPoints === 0 || rewarded?.month !== month || rewarded.friends === 0) return;
  const friends = rewarded.friends - 1;
  await transaction.update('inviters', inviter._id, { rewarded: { month, friends } });
}
