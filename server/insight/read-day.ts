import { businessDay } from '../../domain/store-hours/business-day';
import type { StoreDocument } from '../ordering/store-document';
import type { Services } from '../services';
import { dayFiguresId, emptyDayFigures } from './figures-document';
import type { DayFiguresDocument } from './figures-document';
import { foldSales } from './fold-sales';

/** More waiting facts than this are left for the next look; the clock folds them every minute. */
const waitingFactsRead = 500;

/** The figures of a store's present business day: what is folded already, and what still waits in the outbox. */
export async function readDay(
  { database, nowMs }: Services,
  store: Pick<StoreDocument, '_id' | 'hours'>,
): Promise<DayFiguresDocument> {
  const day = businessDay(store.hours, nowMs());
  const [folded, waiting] = await Promise.all([
    database.get('figures', dayFiguresId(store._id, day)),
    database.query('outbox', {
      where: { storeId: store._id },
      orderBy: ['createdAtMs', 'asc'],
      limit: waitingFactsRead,
    }),
  ]);
  const facts = waiting.flatMap(({ effect }) => ('sales' in effect ? [effect.sales] : []));
  return facts
    .filter((fact) => fact.day === day)
    .reduce(foldSales, folded ?? emptyDayFigures(store._id, day));
}
