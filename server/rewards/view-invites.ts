import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { defaultInviteRules } from '../../domain/rewards/invite-rules';
import { maskedName } from '../../domain/rewards/masked-name';
import { businessDay } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import {
  inviteCodeOf,
  newInviter,
  type FriendInviteDocument,
  type InviterDocument,
} from './invite-documents';

const friendsShown = 50;

/** A guest's own code, what a store gives for friends, and how each friend's invitation stands. */
export async function viewInvites(
  services: Services,
  guestId: string,
  { storeId }: GuestInput<'viewInvites'>,
): Promise<GuestAnswers['viewInvites'] | Refused> {
  const { database } = services;
  const nowMs = services.nowMs();
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  // Not beside the reads below: where one of them fails, a transaction would be left open behind the answer.
  const inviter = await findOrMakeInviter(services, guestId);
  if (inviter instanceof Refused) return inviter;
  const [rules, friends, own] = await Promise.all([
    database.get('inviteRules', storeId),
    database.query('friendInvites', {
      where: { inviterId: guestId },
      orderBy: ['boundAtMs', 'desc'],
      limit: friendsShown,
    }),
    database.get('friendInvites', guestId),
  ]);
  const { _id: _store, ...known } = rules ?? { _id: storeId, ...defaultInviteRules };
  const month = businessDay(store.hours, nowMs).slice(0, 7);
  return {
    code: inviter._id,
    rules: known,
    rewardedThisMonth: inviter.rewarded?.month === month ? inviter.rewarded.friends : 0,
    friends: await withNames(services, friends),
    cameAs: own && { status: own.status, points: own.reward?.friendPoints ?? 0 },
    nowMs,
  };
}

/** The document of a code is written when its guest looks at it first: a code nobody has seen leads nowhere. */
async function findOrMakeInviter(services: Services, guestId: string): Promise<InviterDocument | Refused> {
  const code = inviteCodeOf(guestId);
  const found = await services.database.get('inviters', code);
  if (found) return found;
  return services.database.transact(async (transaction) => {
    const inviter = (await transaction.get('inviters', code)) ?? newInviter(guestId);
    await transaction.set('inviters', inviter);
    return inviter;
  });
}

async function withNames({ database }: Services, friends: readonly FriendInviteDocument[]) {
  const ids = friends.map(({ _id }) => _id);
  const known =
    ids.length === 0
      ? []
      : await database.queryFields('guests', { where: { _id: { oneOf: ids } }, limit: friendsShown }, [
          'name',
        ]);
  const nameById = new Map(known.map(({ _id, name }) => [_id, name]));
  return friends.map(({ _id, status, reward, boundAtMs }) => ({
    name: maskedName(nameById.get(_id) ?? null),
    status,
    points: reward?.inviterPoints ?? 0,
    atMs: boundAtMs,
  }));
}
