import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { accounts } from '../../domain/ledger/account';
import { sumByAccount, type LedgerEntry } from '../../domain/ledger/entries';
import { businessDay } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';

/** The platform answers at most 1000 documents at once; a store posts some hundreds a day. */
const postingsPerPage = 1000;
const pagesRead = 10;

/** What every account moved by on one business day of a store, summed from its postings. */
export async function moneyOfDay(
  { database, nowMs }: Services,
  input: StaffInput<'moneyOfDay'>,
): Promise<StaffAnswers['moneyOfDay'] | Refused> {
  const store = await database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const day = input.day ?? businessDay(store.hours, nowMs());
  const { entries, postings, isComplete } = await readDay(database, input.storeId, day);
  const sums = sumByAccount(entries);
  return {
    day,
    postings,
    isComplete,
    byAccount: accounts.map((account) => ({ account, amount: sums[account] ?? 0 })),
  };
}

async function readDay(database: Database, storeId: string, day: string) {
  const seen = new Set<string>();
  const entries: LedgerEntry[] = [];
  let fromMs = 0;
  for (let page = 0; page < pagesRead; page += 1) {
    const found = await database.query('ledger', {
      where: { storeId, day, atMs: { atLeast: fromMs } },
      orderBy: ['atMs', 'asc'],
      limit: postingsPerPage,
    });
    for (const posting of found.filter(({ _id }) => !seen.has(_id))) {
      seen.add(posting._id);
      entries.push(...posting.entries);
    }
    if (found.length < postingsPerPage) return { entries, postings: seen.size, isComplete: true };
    fromMs = found.at(-1)?.atMs ?? fromMs;
  }
  return { entries, postings: seen.size, isComplete: false };
}
