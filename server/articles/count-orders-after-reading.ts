import { businessDay } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { ArticleReaderDocument } from './article-documents';

const readersPerBatch = 50;
/** The guest's newest orders that are looked through; nobody pays so many in a day. */
const ordersLookedAt = 20;

/** Looks, a day after each article was opened, whether its guest has ordered since; says whether more is waiting. */
export async function countOrdersAfterReading(services: Services): Promise<boolean> {
  const due = await services.database.query('articleReaders', {
    where: { countOrderAtMs: { atMost: services.nowMs() } },
    orderBy: ['countOrderAtMs', 'asc'],
    limit: readersPerBatch,
  });
  for (const reader of due) await countOne(services, reader);
  return due.length === readersPerBatch;
}

async function countOne({ database, log }: Services, reader: ArticleReaderDocument): Promise<void> {
  const { _id, articleId, guestId, countFromMs, countOrderAtMs } = reader;
  const [page, orders] = await Promise.all([
    database.get('articlePages', articleId),
    database.queryFields(
      'orders',
      {
        where: { guestId, placedAtMs: { below: countOrderAtMs ?? 0 } },
        orderBy: ['placedAtMs', 'desc'],
        limit: ordersLookedAt,
      },
      ['placedAtMs', 'paidAtMs'],
    ),
  ]);
  const store = page && (await database.get('stores', page.storeId));
  const hasOrdered = orders.some(({ placedAtMs, paidAtMs }) => placedAtMs > countFromMs && paidAtMs !== null);
  const counted = await database.transact(async (transaction) => {
    const now = await transaction.get('articleReaders', _id);
    if (!now || now.countOrderAtMs !== countOrderAtMs) return false;
    await transaction.update('articleReaders', _id, { countOrderAtMs: null });
    if (!hasOrdered || !store) return true;
    const day = businessDay(store.hours, countFromMs);
    await transaction.add('articleFacts', {
      ...{ _id: `${_id}:ordered-${countFromMs}`, storeId: store._id, articleId, day },
      ...{ kind: 'ordered', change: 1, atMs: countFromMs },
    });
    return true;
  });
  if (counted instanceof Refused) log({ event: 'article-order-count-busy', articleId });
}
