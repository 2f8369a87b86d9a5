import { readLicensedGuests } from '../announcements/licensed-guests';
import { newsEntryId, type AnnouncementDocument } from '../announcements/announcement-document';
import { messageEntry } from '../outbox/message-entry';
import type { OutboxDocument } from '../outbox/outbox-document';
import { Refused } from '../refused';
import type { Services } from '../services';

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
  return services.database.transact(async (transaction) => {
    const present = await transaction.get('announcements', _id);
    if (present?.reachedPlace !== reachedPlace || present.dueAtMs === null) return false;
    for (const { _id: guestId } of licensed) {
      await transaction.add('outbox', newsFor(announcement, guestId, services.nowMs()));
    }
    await transaction.update('announcements', _id, {
      reachedPlace: (licensed.at(-1)?.newsPlace ?? reachedPlace) + 1,
      queued: queued + licensed.length,
      dueAtMs: licensed.length < guestsPerBatch ? null : services.nowMs(),
    });
    return true;
  });
}

function newsFor(announcement: AnnouncementDocument, guestId: string, nowMs: number): OutboxDocument {
  const { _id, storeId, storeName, dayClock, dishName, price, words: note, createdAtMs } = announcement;
  const id = newsEntryId(_id, guestId);
  const content = { purpose: 'new-dish', storeName, atMs: createdAtMs, dishName, price, note } as const;
  return messageEntry({ id, guestId, storeId, orderId: null, content, dayClock, nowMs });
}
