import { takingsOf } from '../../domain/shift/takings';
import { businessDay } from '../../domain/store-hours/business-day';
import { readPostings } from '../ledger/read-postings';
import type { StoreDocument } from '../ordering/store-document';
import type { Database } from '../wechat/database';
import type { ShiftClosing } from './shift-document';

/** A shift that was forgotten overnight is summed over the day of its opening and the present one. */
export async function shiftTakings(
  database: Database,
  store: Pick<StoreDocument, '_id' | 'hours'>,
  { openedAtMs, nowMs }: { readonly openedAtMs: number; readonly nowMs: number },
): Promise<ShiftClosing['takings']> {
  const days = new Set([businessDay(store.hours, openedAtMs), businessDay(store.hours, nowMs)]);
  const read = await Promise.all(
    [...days].map((day) => readPostings(database, { storeId: store._id, day, sinceMs: openedAtMs })),
  );
  return {
    ...takingsOf(read.flatMap(({ postings }) => postings)),
    isComplete: read.every(({ isComplete }) => isComplete),
  };
}
