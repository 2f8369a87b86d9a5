import type { ConsentGuestAnswers } from '../../contract/consent';
import type { GuestInput } from '../../contract/guest';
import type { ExportPart } from '../../domain/consent/export-part';
import { inviteCodeOf, type FriendInviteDocument } from '../rewards/invite-documents';
import type { Services } from '../services';
import type { CollectionName } from '../wechat/collections';
import type { DocumentOf, Query } from '../wechat/database';

const rowsPerPage = 50;

/** What only the house can make something of, and the id that every row would repeat. */
const leftOut: ReadonlySet<string> = new Set([
  'guestId',
  'buyerId',
  'fingerprint',
  'signalId',
  'handoverCode',
  'licenceEntryId',
  'staffNote',
  'by',
  'ownerId',
  'newsPlace',
  'agentId',
  'isForStaff',
  'traceId',
  'checkDueAtMs',
  'checkTries',
  'traceIds',
  'answeredBy',
  'usePlace',
  'timePlace',
  'giverId',
  'claimedBy',
  'tray',
]);

type Row = Readonly<Record<string, unknown>>;
type Page = ConsentGuestAnswers['exportMyData'];
type ReadPage = (services: Services, guestId: string, beforeMs: number | null) => Promise<Page>;

/** Everything that is stored of a guest, part by part and page by page, newest first. */
export function exportMyData(
  services: Services,
  guestId: string,
  { part, beforeMs }: GuestInput<'exportMyData'>,
): Promise<Page> {
  return parts[part](services, guestId, beforeMs);
}

const parts: Readonly<Record<ExportPart, ReadPage>> = {
  member: readMember,
  orders: rowsOf('orders', 'guestId', 'placedAtMs'),
  points: rowsOf('pointsEntries', 'guestId', 'atMs'),
  coupons: rowsOf('coupons', 'guestId', 'validUntilMs'),
  vouchers: readVouchers,
  presents: rowsOf('couponGifts', 'giverId', 'createdAtMs'),
  invitations: readInvitations,
  invoices: readInvoices,
  reservations: rowsOf('reservations', 'guestId', 'startMs'),
  queue: rowsOf('queueTickets', 'guestId', 'takenAtMs'),
  payments: rowsOf('payments', 'guestId', 'createdAtMs'),
  'top-ups': rowsOf('topUps', 'guestId', 'createdAtMs'),
  'gift-cards': rowsOf('giftCards', 'buyerId', 'boughtAtMs'),
  balance: rowsOf('storedValueEntries', 'guestId', 'atMs'),
  consents: rowsOf('consentEntries', 'guestId', 'atMs'),
  messages: rowsOf('messages', 'guestId', 'atMs'),
  notes: rowsOf('guestNotes', 'guestId', 'atMs'),
  apologies: rowsOf('apologies', 'guestId', 'atMs'),
  articles: rowsOf('articleReaders', 'guestId', 'openedAtMs'),
  applications: rowsOf('jobApplications', 'guestId', 'atMs'),
  stories: rowsOf('calendarItems', 'guestId', 'atMs'),
  complaints: rowsOf('serviceTasks', 'guestId', 'openedAtMs'),
  conversations: readConversation,
  reviews: rowsOf('reviews', 'guestId', 'writtenAtMs'),
  'review-votes': rowsOf('reviewVotes', 'guestId', 'atMs'),
  'review-reports': rowsOf('reviewReports', 'guestId', 'atMs'),
  surveys: rowsOf('surveys', 'guestId', 'firstAtMs'),
  'dish-answers': rowsOf('dishAnswers', 'guestId', 'atMs'),
};

/** What there is one of, and the few things that have no list of their own. */
async function readMember({ database }: Services, guestId: string): Promise<Page> {
  const [guest, points, balance, consents, signIns, favourites, links, invite, inviter] = await Promise.all([
    database.get('guests', guestId),
    database.get('pointsAccounts', guestId),
    database.get('storedValueAccounts', guestId),
    database.get('consents', guestId),
    database.get('signIns', guestId),
    database.get('favourites', guestId),
    database.get('channelTouches', guestId),
    database.get('friendInvites', guestId),
    database.get('inviters', inviteCodeOf(guestId)),
  ]);
  const [cards, codes, scans] = await Promise.all([
    database.query('guestCards', { where: { guestId }, limit: rowsPerPage }),
    database.query('shareLinks', { where: { guestId }, limit: rowsPerPage }),
    database.query('memberScans', { where: { guestId }, limit: rowsPerPage }),
  ]);
  const known = { guest, points, balance, consents, 'sign-ins': signIns, favourites, links, inviter };
  const rows = Object.entries(known).flatMap(([what, document]) =>
    document === null ? [] : [{ what, ...rowOf(document) }],
  );
  return {
    rows: [
      ...rows,
      ...(invite ? [{ what: 'invited', ...invitationRow(invite, invite.reward?.friendPoints ?? 0) }] : []),
      ...cards.map(({ storeId, tagIds }) => ({ what: 'tags', storeId, tagIds })),
      ...codes.map((code) => ({ what: 'shared-code', ...rowOf(code) })),
      ...scans.map(({ storeId, atMs, dishName }) => ({ what: 'code-scanned', storeId, atMs, dishName })),
    ],
    nextBeforeMs: null,
  };
}

/** Vouchers and coupons that were taken; of whoever handed one over, only that it was done. */
async function readVouchers(services: Services, guestId: string, beforeMs: number | null): Promise<Page> {
  const source = { collection: 'rewardTakings', owner: 'guestId', time: 'takenAtMs' } as const;
  const { documents, nextBeforeMs } = await readPage(services, source, guestId, beforeMs);
  const rows = documents.map(({ redeemed, ...taking }) => ({
    ...rowOf(taking),
    redeemed: redeemed && { storeId: redeemed.storeId, atMs: redeemed.atMs },
  }));
  return { rows, nextBeforeMs };
}

/** Friends who came, without saying who they are or what they ordered. */
async function readInvitations(services: Services, guestId: string, beforeMs: number | null): Promise<Page> {
  const source = { collection: 'friendInvites', owner: 'inviterId', time: 'boundAtMs' } as const;
  const { documents, nextBeforeMs } = await readPage(services, source, guestId, beforeMs);
  const rows = documents.map((invite) => invitationRow(invite, invite.reward?.inviterPoints ?? 0));
  return { rows, nextBeforeMs };
}

/** Neither who invited whom nor whose order it was: those are somebody else's. */
function invitationRow({ status, channel, boundAtMs }: FriendInviteDocument, points: number): Row {
  return { status, channel, boundAtMs, points };
}

/** What was said, without what colleagues noted for each other. */
async function readConversation(services: Services, guestId: string, beforeMs: number | null): Promise<Page> {
  const source = { collection: 'serviceMessages', owner: 'guestId', time: 'atMs' } as const;
  const { documents, nextBeforeMs } = await readPage(services, source, guestId, beforeMs);
  return { rows: documents.filter(({ isForStaff }) => !isForStaff).map(rowOf), nextBeforeMs };
}

/** Invoices hang on orders, and are found through them. */
async function readInvoices(services: Services, guestId: string, beforeMs: number | null): Promise<Page> {
  const orders = await readPage(
    services,
    { collection: 'orders', owner: 'guestId', time: 'placedAtMs' },
    guestId,
    beforeMs,
  );
  const ids = orders.documents.map(({ _id }) => _id);
  if (ids.length === 0) return { rows: [], nextBeforeMs: null };
  const invoices = await services.database.query('invoices', {
    where: { _id: { oneOf: ids } },
    limit: ids.length,
  });
  return { rows: invoices.map(rowOf), nextBeforeMs: orders.nextBeforeMs };
}

interface Source<Name extends CollectionName> {
  readonly collection: Name;
  readonly owner: keyof DocumentOf<Name> & string;
  readonly time: keyof DocumentOf<Name> & string;
}

function rowsOf<Name extends CollectionName>(
  collection: Name,
  owner: Source<Name>['owner'],
  time: Source<Name>['time'],
): ReadPage {
  return async (services, guestId, beforeMs) => {
    const { documents, nextBeforeMs } = await readPage(
      services,
      { collection, owner, time },
      guestId,
      beforeMs,
    );
    return { rows: documents.map(rowOf), nextBeforeMs };
  };
}

/** What happened in one moment stays on one page, so that the next one can begin below it. */
async function readPage<Name extends CollectionName>(
  { database }: Services,
  { collection, owner, time }: Source<Name>,
  guestId: string,
  beforeMs: number | null,
): Promise<{ readonly documents: DocumentOf<Name>[]; readonly nextBeforeMs: number | null }> {
  const before = beforeMs === null ? {} : { [time]: { below: beforeMs } };
  const where = { [owner]: guestId, ...before } as Query<DocumentOf<Name>>['where'];
  const found = await database.query(collection, { where, orderBy: [time, 'desc'], limit: rowsPerPage + 1 });
  if (found.length <= rowsPerPage) return { documents: found, nextBeforeMs: null };
  const momentOf = (document: DocumentOf<Name> | undefined) => Number(document?.[time] ?? 0);
  const nextMoment = momentOf(found[rowsPerPage]);
  const whole = found.filter((document) => momentOf(document) > nextMoment);
  const documents = whole.length > 0 ? whole : found.slice(0, rowsPerPage);
  return { documents, nextBeforeMs: momentOf(documents.at(-1)) };
}

function rowOf(document: object): Row {
  return Object.fromEntries(
    Object.entries(document)
      .filter(([name]) => !leftOut.has(name))
      .map(([name, value]): [string, unknown] => [name === '_id' ? 'id' : name, withoutFriends(value)]),
  );
}

/** Points for a friend have an id that names the friend's order, which is nobody else's to know. */
function withoutFriends(value: unknown): unknown {
  const friendsOrder = /^(invite(?:-take-back)?:inviter):.*$/;
  const text = JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'string' ? part.replace(friendsOrder, '$1') : part,
  ) as string | undefined;
  return text === undefined ? undefined : JSON.parse(text);
}
