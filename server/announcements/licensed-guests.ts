import { placesBefore } from '../../domain/listing/place-in-list';
import { minuteMs } from '../../domain/store-hours/local-time';
import type { Database, DocumentOf } from '../wechat/database';
import type { AnnouncementDocument } from './announcement-document';

/** Guests who allowed news of the store before they were announced, from where the announcement has come to. */
export async function readLicensedGuests(
  database: Database,
  { storeId, reachedPlace, createdAtMs }: AnnouncementDocument,
  limit: number,
): Promise<Pick<DocumentOf<'consents'>, '_id' | 'newsPlace'>[]> {
  const guests = await database.queryFields(
    'consents',
    {
      where: { newsStoreId: storeId, newsPlace: { atLeast: reachedPlace } },
      orderBy: ['newsPlace', 'asc'],
      limit,
    },
    ['newsPlace'],
  );
  const endPlace = placesBefore(createdAtMs + minuteMs);
  return guests.filter(({ newsPlace }) => (newsPlace ?? 0) < endPlace);
}
