import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { readInviteCode } from '../../domain/rewards/invite-code';
import { maskedName } from '../../domain/rewards/masked-name';
import { failedAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { inviteCodeOf, newInviter, type InviterDocument } from './invite-documents';

/** Unpaid orders do not count, and no guest has so many of them. */
const ordersLookedAt = 20;
/** A longer chain is not followed: who stands at its end and has brought somebody is not bound. */
const longestChain = 32;

/**
 * Binds a new guest to whoever invited them, once and before their first order is paid. A repeat with the same code answers
 * how the invitation stands.
 */
export async function acceptInvite(
  services: Services,
  guestId: string,
  input: GuestInput<'acceptInvite'>,
): Promise<GuestAnswers['acceptInvite'] | Refused> {
  const { database } = services;
  const code = readInviteCode(input.code);
  const inviter = code === null ? null : await database.get('inviters', code);
  if (!inviter) {
    const fault = new Refused('INVITE_UNKNOWN');
    return failedAttempt(services, { personId: guestId, kind: 'invite-code', fault });
  }
  if (inviter.guestId === guestId) return new Refused('INVITE_OWN');
  const hasOrdered = await hasAgreedOrder(services, guestId);
  const bound = await database.transact((transaction) =>
    bindInTransaction(transaction, {
      ...{ guestId, inviter, channel: input.channel, hasOrdered, nowMs: services.nowMs() },
    }),
  );
  if (bound instanceof Refused) return bound;
  const known = await database.get('guests', inviter.guestId);
  return { status: bound.status, inviterName: maskedName(known?.name ?? null) };
}

async function hasAgreedOrder({ database }: Services, guestId: string): Promise<boolean> {
  const [guest, orders] = await Promise.all([
    database.get('guests', guestId),
    database.queryFields(
      'orders',
      { where: { guestId }, orderBy: ['placedAtMs', 'desc'], limit: ordersLookedAt },
      ['paidAtMs', 'bill'],
    ),
  ]);
  if ((guest?.spending.length ?? 0) > 0 || orders.length === ordersLookedAt) return true;
  return orders.some(({ paidAtMs, bill }) => paidAtMs !== null || bill !== undefined);
}

interface Binding {
  readonly guestId: string;
  readonly inviter: InviterDocument;
  readonly channel: string | null;
  readonly hasOrdered: boolean;
  readonly nowMs: number;
}

async function bindInTransaction(
  transaction: Transaction,
  { guestId, inviter: { _id: code, guestId: inviterId }, channel, hasOrdered, nowMs }: Binding,
) {
  const before = await transaction.get('friendInvites', guestId);
  if (before) return before.inviterId === inviterId ? before : new Refused('INVITE_BOUND');
  if (hasOrdered) return new Refused('INVITE_TOO_LATE');
  const inviter = await transaction.get('inviters', code);
  if (!inviter) return new Refused('INVITE_UNKNOWN');
  const circle = await faultOfCircle(transaction, guestId, inviterId);
  if (circle) return circle;
  // The root may be the inviter: what was relied on is read again.
  const now = (await transaction.get('inviters', code)) ?? inviter;
  await transaction.set('inviters', { ...now, friends: now.friends + 1 });
  const invite = {
    ...{ _id: guestId, inviterId, channel, status: 'bound' as const, boundAtMs: nowMs, reward: null },
  };
  await transaction.add('friendInvites', invite);
  return invite;
}

/**
 * A guest who has brought nobody closes no circle. Of one who has, the chain of inviters is followed to whom nobody brought;
 * that person's document is written, as is the guest's, so that of two bindings that together close a circle one begins again
 * and sees the other.
 */
async function faultOfCircle(
  transaction: Transaction,
  guestId: string,
  inviterId: string,
): Promise<Refused | null> {
  const ownCode = inviteCodeOf(guestId);
  const own = (await transaction.get('inviters', ownCode)) ?? newInviter(guestId);
  if (own.friends > 0) {
    let rootId = inviterId;
    for (let steps = 0; ; steps += 1) {
      if (rootId === guestId || steps === longestChain) return new Refused('INVITE_CIRCLE');
      const brought = await transaction.get('friendInvites', rootId);
      if (!brought) break;
      rootId = brought.inviterId;
    }
    const root = (await transaction.get('inviters', inviteCodeOf(rootId))) ?? newInviter(rootId);
    await transaction.set('inviters', { ...root, reliedOn: root.reliedOn + 1 });
  }
  await transaction.set('inviters', { ...own, reliedOn: own.reliedOn + 1 });
  return null;
}
