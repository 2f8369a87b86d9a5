import { readLicensedGuests } from '../announcements/licensed-guests';
import { newsEntryId, type AnnouncementDocument } from '../announcements/announcement-document';
import { messageEntry } from '../outbox/message-entry';
import type { OutboxDocument } from '../outbox/outbox-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { readOrdersOfLate } from '../guest-care/orders-of-late';
import type { Database } from '../wechat/database';

const announcementsPerBatch = 5;
const guestsPerBatch = 50;

/**
 * Hands one batch of guests of each announcement to the outbox; says whether more is waiting. A batch is written whole,
 * with the mark of how far it went: a clock that dies in the middle has written nothing, and of two one goes on.
 */
export async function sendAnnouncements(services: Services): Promise<boolean> {
  const due = await services.database.query('announcements', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: announcementsPerBatch,
  });
  for (const announcement of due) {
    const sent = await sendBatch(services, announcement);
    if (sent instanceof Refused) services.log({ event: 'announcement-busy', id: announcement._id });
  }
  return due.length > 0;
}

async function sendBatch(services: Services, announcement: AnnouncementDocument): Promise<boolean | Refused> {
  const { _id, reachedPlace, queued } = announcement;
  const licensed = await readLicensedGuests(services.database, announcement, guestsPerBatch);
  const asked = await guestsAsked(services.database, announcement, licensed);
  return services.database.transact(async (transaction) => {
    const present = await transaction.get('announcements', _id);
    if (present?.reachedPlace !== reachedPlace || present.dueAtMs === null) return false;
    for (const guestId of asked) {
      await transaction.add('outbox', newsFor(announcement, guestId, services.nowMs()));
    }
    await transaction.update('announcements', _id, {
      reachedPlace: (licensed.at(-1)?.newsPlace ?? reachedPlace) + 1,
      queued: queued + asked.length,
      dueAtMs: licensed.length < guestsPerBatch ? null : services.nowMs(),
    });
    return true;
  });
}

/** News goes to everybody; a question for those who ate the dish to the ones with it among their newest orders. */
async function guestsAsked(
  database: Database,
  { storeId, dishId, question }: AnnouncementDocument,
  licensed: readonly { readonly _id: string }[],
): Promise<string[]> {
  const guestIds = licensed.map(({ _id }) => _id);
  if (question?.audience !== 'ate') return guestIds;
  const eaten = await Promise.all(
    guestIds.map(async (guestId) => {
      const orders = await readOrdersOfLate(database, { storeId, guestId });
      return orders.some(
        ({ status, lines }) => status === 'completed' && lines.some((line) => line.dishId === dishId),
      );
    }),
  );
  return guestIds.filter((_, at) => eaten[at]);
}

function newsFor(announcement: AnnouncementDocument, guestId: string, nowMs: number): OutboxDocument {
  const { _id, storeId, storeName, dayClock, dishName, price, words: note, createdAtMs } = announcement;
  const ofQuestion = announcement.question ? { questionId: _id } : {};
  const id = newsEntryId(_id, guestId);
  const content = { purpose: 'new-dish', storeName, atMs: createdAtMs, dishName, price, note } as const;
  return messageEntry({
    id,
    guestId,
    storeId,
    orderId: null,
    content: { ...content, ...ofQuestion },
    dayClock,
    nowMs,
  });
}
