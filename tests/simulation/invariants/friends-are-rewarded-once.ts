import { agreedAtMs } from '../../../server/ordering/agreed-at';
import { moneyKept } from '../../../server/ordering/money-kept';
import { inviteCodeOf, type FriendInviteDocument } from '../../../server/rewards/invite-documents';
import type { Books } from '../books/books';
import { inviteRules } from '../house/rewards';
import type { Invariant } from './invariant';

export const friendsAreRewardedOnce: Invariant = {
  name: 'friends-are-rewarded-once',
  sentence:
    'An invitation rewards each side at most once, for one completed order of the friend of which enough money stayed; when it does not stay, both lose it again; nobody invites themselves or in a circle, and no inviter gets beyond the cap.',
  always: ({ books }) => {
    const friends = [
      ...books.changes('friendInvites').map(({ id }) => id),
      ...books.changes('orders').flatMap(({ after }) => after?.guestId ?? []),
      ...friendsOfEntries(books),
    ];
    return [
      ...[...new Set(friends)].flatMap((friendId) => faultsOfFriend(books, friendId)),
      ...books
        .changes('inviters')
        .flatMap(({ after }) => (after ? faultsOfInviter(books, after.guestId) : [])),
    ];
  },
};

/** `invite:<side>:<order>`, `invite-take-back:<side>:<order>`: whose order it was. */
function friendsOfEntries(books: Books): string[] {
  return books
    .changes('pointsEntries')
    .flatMap(({ id }) => (id.startsWith('invite') ? (id.split(':')[2] ?? []) : []))
    .flatMap((orderId) => books.get('orders', orderId)?.guestId ?? []);
}

function faultsOfFriend(books: Books, friendId: string): string[] {
  const invite = books.get('friendInvites', friendId);
  const rewarded = new Set(
    books
      .all('pointsEntries')
      .filter(({ kind, guestId, _id }) => kind === 'invite' && guestId === friendId && isOfFriend(_id))
      .map(({ _id }) => _id),
  );
  if (!invite) return rewarded.size === 0 ? [] : [`${friendId} was rewarded, and nobody brought them`];
  return [
    ...(rewarded.size <= 1 ? [] : [`${friendId} was rewarded ${rewarded.size} times`]),
    ...faultsOfChain(books, invite),
    ...faultsOfReward(books, invite),
  ];
}

function isOfFriend(entryId: string): boolean {
  return entryId.startsWith('invite:friend:');
}

/** Whoever was brought was brought by somebody who leads back to a guest whom nobody brought. */
function faultsOfChain(books: Books, { _id, inviterId }: FriendInviteDocument): string[] {
  const seen = new Set([_id]);
  for (let id: string | null = inviterId; id !== null;) {
    if (seen.has(id)) return [`${[...seen].join(' ← ')} ← ${id} is a circle`];
    seen.add(id);
    id = books.get('friendInvites', id)?.inviterId ?? null;
  }
  return [];
}

function faultsOfReward(books: Books, invite: FriendInviteDocument): string[] {
  const { _id: friendId, inviterId, status, reward, boundAtMs } = invite;
  if (!reward) return status === 'bound' ? [] : [`the invitation of ${friendId} is ${status} for nothing`];
  const { orderId, inviterPoints, friendPoints, leastSpend } = reward;
  const order = books.get('orders', orderId);
  if (order?.guestId !== friendId || order.status !== 'completed') {
    return [`${friendId} was rewarded for ${orderId}, which is no completed order of theirs`];
  }
  const isDeserved = moneyKept(order) > 0 && moneyKept(order) >= leastSpend;
  const sides = [
    { whose: 'inviter', guestId: inviterId, points: inviterPoints },
    { whose: 'friend', guestId: friendId, points: friendPoints },
  ];
  return [
    ...(isDeserved === (status === 'rewarded')
      ? []
      : [`${moneyKept(order)} fen of ${orderId} stayed, and the invitation of ${friendId} is ${status}`]),
    ...((agreedAtMs(order) ?? 0) >= boundAtMs
      ? []
      : [`${orderId} was agreed to before ${friendId} was invited`]),
    ...sides.flatMap((side) =>
      faultsOfSide(books, { ...side, orderId, isTakenBack: status === 'taken-back' }),
    ),
  ];
}

/** What was spent meanwhile is not charged, so in the step that takes it back the points are gone, or all of them are. */
function faultsOfSide(
  books: Books,
  side: {
    readonly whose: string;
    readonly guestId: string;
    readonly points: number;
    readonly orderId: string;
    readonly isTakenBack: boolean;
  },
): string[] {
  const { whose, guestId, points, orderId, isTakenBack } = side;
  const given = books.get('pointsEntries', `invite:${whose}:${orderId}`);
  const back = books.get('pointsEntries', `invite-take-back:${whose}:${orderId}`);
  const returned = -(back?.points ?? 0);
  const isStep = books
    .changes('friendInvites')
    .some(({ before, after }) => before?.status === 'rewarded' && after?.reward?.orderId === orderId);
  const balance = books.get('pointsAccounts', guestId)?.balance ?? 0;
  const isKept = isTakenBack && isStep && returned < points && balance > 0;
  return [
    ...((given?.points ?? 0) === points && (given?.guestId ?? guestId) === guestId
      ? []
      : [`the ${whose} of ${orderId} got ${given?.points ?? 0} points, not ${points}`]),
    ...(!isTakenBack && back ? [`the ${whose} of ${orderId} lost points of a reward that stands`] : []),
    ...(returned > points ? [`the ${whose} of ${orderId} lost ${returned} of ${points} points`] : []),
    ...(isKept ? [`the ${whose} of ${orderId} kept points of a reward that was taken back`] : []),
  ];
}

function faultsOfInviter(books: Books, guestId: string): string[] {
  const inviter = books.get('inviters', inviteCodeOf(guestId));
  const brought = books.all('friendInvites').filter(({ inviterId }) => inviterId === guestId);
  const paid = brought.filter(
    ({ status, reward }) => status === 'rewarded' && (reward?.inviterPoints ?? 0) > 0,
  );
  const most = inviteRules.mostPerMonth;
  return [
    ...(inviter?.friends === brought.length
      ? []
      : [`${guestId} brought ${brought.length} friends, not ${inviter?.friends}`]),
    ...(paid.length <= most ? [] : [`${guestId} was rewarded for ${paid.length} friends of ${most}`]),
    ...((inviter?.rewarded?.friends ?? 0) === paid.length
      ? []
      : [`${guestId} was rewarded for ${paid.length} friends, not ${inviter?.rewarded?.friends ?? 0}`]),
  ];
}
