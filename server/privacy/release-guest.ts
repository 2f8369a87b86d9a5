import { purposeRules } from '../../domain/consent/purpose';
import { isFinal } from '../../domain/order/lifecycle';
import { attemptLimits, type AttemptKind } from '../limits/attempt-limits';
import { attemptsDocumentId } from '../limits/attempts-document';
import { newsEntryId } from '../announcements/announcement-document';
import { isBillId } from '../bills/bill-id';
import { leaveQueue } from '../queue/guest-steps';
import { inviteCodeOf } from '../rewards/invite-documents';
import { toldId } from '../voice/tell-guest';
import { entryIdOf } from '../service/deliver-to-wechat';
import type { Services } from '../services';
import type { CollectionName } from '../wechat/collections';
import type { DocumentOf, Query } from '../wechat/database';
import type { DeletionDocument } from './deletion-document';
import { releaseBill } from './release-bill';
import { releaseOrder } from './release-order';
import { releaseReview } from './release-voice';

/** So much is done in one go; what is left is done by the clock. */
const documentsPerStep = 40;
/** More than all stores together announce in three days. */
const announcementsLookedAt = 200;

/** `more` wants another go at once, `later` waits for something that is still under way. */
type Outcome = 'done' | 'more' | 'later';
type Step = (services: Services, deletion: DeletionDocument) => Promise<Outcome>;

/**
 * Takes the guest out of everything that is stored, a bounded piece at a time; each piece can be repeated. Yields
 * whether anything is left.
 */
export async function releaseGuest(services: Services, deletion: DeletionDocument): Promise<Outcome> {
  for (const step of steps) {
    const outcome = await step(services, deletion);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

/** Orders come first: as long as one is under way, the rest is still needed. */
const steps: readonly Step[] = [
  releaseOrders,
  releaseInvite,
  releaseTopUps,
  eachOf('payments', 'guestId', releasePayment),
  eachOf('refunds', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('refunds', _id, { guestId: nobody }),
  ),
  eachOf('reservations', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('reservations', _id, { guestId: nobody, name: '', phone: null, note: '', staffNote: '' }),
  ),
  eachOf('queueTickets', 'guestId', releaseNumber),
  eachOf('queueGuests', 'guestId', async ({ database }, { _id }) => {
    await database.remove('queueGuests', _id);
  }),
  eachOf('blockedGuests', 'guestId', async ({ database }, { _id }) => {
    await database.remove('blockedGuests', _id);
  }),
  eachOf('giftCards', 'buyerId', ({ database }, { _id }, nobody) =>
    database.disown('giftCards', _id, { buyerId: nobody }),
  ),
  eachOf('giftCards', 'redeemedBy', ({ database }, { _id }, nobody) =>
    database.disown('giftCards', _id, { redeemedBy: nobody }),
  ),
  eachOf('coupons', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('coupons', _id, { guestId: nobody }),
  ),
  renameAccounts,
  eachOf('pointsEntries', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('pointsEntries', _id, { guestId: nobody }),
  ),
  eachOf('storedValueEntries', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('storedValueEntries', _id, { guestId: nobody }),
  ),
  eachOf('consentEntries', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('consentEntries', _id, { guestId: nobody }),
  ),
  eachOf('messages', 'guestId', async ({ database }, { _id }) => {
    await database.remove('messages', _id);
  }),
  eachOf('guestCards', 'guestId', async ({ database }, { _id }) => {
    await database.remove('guestCards', _id);
  }),
  eachOf('guestNotes', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('guestNotes', _id, { guestId: nobody, words: '' }),
  ),
  eachOf('apologies', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('apologies', _id, { guestId: nobody, reason: '' }),
  ),
  eachOf('taskEntries', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('taskEntries', _id, { guestId: nobody, words: '' }),
  ),
  eachOf('serviceTasks', 'guestId', async ({ database }, { _id, version, closedBecause }, nobody) => {
    await database.remove('outbox', toldId({ kind: 'seen-to', taskId: _id, version }));
    await database.disown('serviceTasks', _id, {
      ...{ guestId: nobody, subject: '', closedBecause: closedBecause === null ? null : '' },
    });
  }),
  eachOf('reviews', 'guestId', releaseReview),
  eachOf('reviewVotes', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('reviewVotes', _id, { guestId: nobody }),
  ),
  eachOf('reviewReports', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('reviewReports', _id, { guestId: nobody }),
  ),
  eachOf('surveys', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('surveys', _id, { guestId: nobody }),
  ),
  eachOf('dishAnswers', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('dishAnswers', _id, { guestId: nobody }),
  ),
  eachOf('serviceMessages', 'guestId', async ({ database, pictures }, { _id, content }) => {
    if (content.kind === 'picture') await pictures.remove(content.fileId);
    await database.remove('outbox', entryIdOf(_id));
    await database.remove('serviceMessages', _id);
  }),
  eachOf('conversations', 'guestId', async ({ database }, { _id, noticeId }) => {
    if (noticeId !== null) await database.remove('outbox', noticeId);
    await database.remove('conversations', _id);
  }),
  eachOf('articleReaders', 'guestId', async ({ database }, { _id }) => {
    await database.remove('articleReaders', _id);
  }),
  eachOf('jobApplications', 'guestId', async ({ database }, { _id }) => {
    await database.remove('jobApplications', _id);
  }),
  eachOf('calendarItems', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('calendarItems', _id, { guestId: null, by: nobody, title: '—', words: '' }),
  ),
  eachOf('rewardTakings', 'guestId', ({ database }, { _id }, nobody) =>
    database.disown('rewardTakings', _id, { guestId: nobody }),
  ),
  eachOf('couponGifts', 'giverId', ({ database }, { _id }, nobody) =>
    database.disown('couponGifts', _id, { giverId: nobody }),
  ),
  eachOf('couponGifts', 'claimedBy', ({ database }, { _id }, nobody) =>
    database.disown('couponGifts', _id, { claimedBy: nobody }),
  ),
  eachOf('rewardGuests', 'guestId', async ({ database }, { _id }) => {
    await database.remove('rewardGuests', _id);
  }),
  eachOf('friendInvites', 'inviterId', ({ database }, { _id }, nobody) =>
    database.disown('friendInvites', _id, { inviterId: nobody }),
  ),
  eachOf('pushes', 'guestId', async ({ database }, { _id }) => {
    await database.remove('pushes', _id);
  }),
  eachOf('memberCodes', 'guestId', async ({ database }, { _id }) => {
    await database.remove('memberCodes', _id);
  }),
  eachOf('memberScans', 'guestId', async ({ database }, { _id }) => {
    await database.remove('memberScans', _id);
  }),
  eachOf('shareLinks', 'guestId', async ({ database }, { _id }) => {
    await database.remove('shareLinks', _id);
  }),
  releaseNews,
  eachOf('outbox', 'guestId', async ({ database }, { _id }) => {
    await database.remove('outbox', _id);
  }),
  forgetGuest,
];

async function releaseOrders(services: Services, deletion: DeletionDocument): Promise<Outcome> {
  const orders = await services.database.query('orders', {
    where: { guestId: deletion._id, placedAtMs: { atMost: deletion.startedAtMs } },
    orderBy: ['placedAtMs', 'asc'],
    limit: documentsPerStep,
  });
  const ended = orders.filter(({ status }) => isFinal(status));
  for (const order of ended) await releaseOrder(services, order, deletion.nobody);
  if (ended.length < orders.length) return 'later';
  return orders.length === documentsPerStep ? 'more' : 'done';
}

async function releaseTopUps(services: Services, deletion: DeletionDocument): Promise<Outcome> {
  const release = eachOf('topUps', 'guestId', async ({ database }, { _id }, nobody) => {
    await database.disown('payments', _id, { guestId: nobody });
    await database.disown('topUps', _id, { guestId: nobody });
  });
  return release(services, deletion);
}

/**
 * What was given for a friend hangs on that friend's order, which stays as nobody's: so does the invitation, or a refund
 * would leave the inviter what was given. One that brought nothing goes.
 */
async function releaseInvite(
  { database }: Services,
  { _id: guestId, nobody }: DeletionDocument,
): Promise<Outcome> {
  const released = await database.transact(async (transaction) => {
    const invite = await transaction.get('friendInvites', guestId);
    if (!invite) return true;
    if (invite.reward) await transaction.set('friendInvites', { ...invite, _id: nobody });
    await transaction.remove('friendInvites', guestId);
    return true;
  });
  return released === true ? 'done' : 'more';
}

/** Nobody is called who has gone: a number that still waits is given up first. */
async function releaseNumber(
  services: Services,
  { _id: ticketId, guestId, isLive }: DocumentOf<'queueTickets'>,
  nobody: string,
): Promise<void> {
  if (isLive && guestId !== null) await leaveQueue(services, guestId, { ticketId });
  await services.database.disown('queueTickets', ticketId, { guestId: nobody });
}

/** A share of a bill that somebody else's dishes are on, or the deposit of a table. The bill goes first: the payment names it. */
async function releasePayment(
  services: Services,
  { _id, guestId, orderId }: DocumentOf<'payments'>,
  nobody: string,
): Promise<void> {
  if (isBillId(orderId)) await releaseBill(services, orderId, { guestId, nobody });
  await services.database.disown('payments', _id, { guestId: nobody });
}

/** An account stays the sum of its entries, under the name that they get. */
async function renameAccounts({ database }: Services, deletion: DeletionDocument): Promise<Outcome> {
  const { _id: guestId, nobody } = deletion;
  const renamed = await database.transact(async (transaction) => {
    const points = await transaction.get('pointsAccounts', guestId);
    if (points) await transaction.set('pointsAccounts', { ...points, _id: nobody });
    if (points) await transaction.remove('pointsAccounts', guestId);
    const balance = await transaction.get('storedValueAccounts', guestId);
    if (balance) await transaction.set('storedValueAccounts', { ...balance, _id: nobody });
    if (balance) await transaction.remove('storedValueAccounts', guestId);
    return true;
  });
  return renamed === true ? 'done' : 'more';
}

/** News that waits for the end of quiet hours; what was announced longer ago has gone out or is stale. */
async function releaseNews(
  { database, nowMs }: Services,
  { _id: guestId }: DeletionDocument,
): Promise<Outcome> {
  const sinceMs = nowMs() - purposeRules['new-dish'].usefulForMs;
  const announcements = await database.queryFields(
    'announcements',
    {
      where: { createdAtMs: { atLeast: sinceMs } },
      orderBy: ['createdAtMs', 'desc'],
      limit: announcementsLookedAt,
    },
    ['_id'],
  );
  for (const { _id } of announcements) await database.remove('outbox', newsEntryId(_id, guestId));
  return 'done';
}

async function forgetGuest({ database }: Services, { _id: guestId }: DeletionDocument): Promise<Outcome> {
  await database.remove('wechatDoors', guestId);
  await database.remove('consents', guestId);
  await database.remove('signIns', guestId);
  await database.remove('favourites', guestId);
  await database.remove('inviters', inviteCodeOf(guestId));
  await database.remove('channelTouches', guestId);
  await database.remove('guests', guestId);
  for (const kind of Object.keys(attemptLimits) as AttemptKind[]) {
    await database.remove('attempts', attemptsDocumentId(kind, guestId));
  }
  return 'done';
}

/** Releases what is found by the guest's id; each released document is found no more. */
function eachOf<Name extends CollectionName>(
  collection: Name,
  owner: keyof DocumentOf<Name> & string,
  release: (services: Services, document: DocumentOf<Name>, nobody: string) => Promise<void>,
): Step {
  return async (services, deletion) => {
    const where = { [owner]: deletion._id } as Query<DocumentOf<Name>>['where'];
    const found = await services.database.query(collection, { where, limit: documentsPerStep });
    for (const document of found) await release(services, document, deletion.nobody);
    return found.length === documentsPerStep ? 'more' : 'done';
  };
}
