import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { accounts } from '../../domain/ledger/account';
import { sumByAccount, type LedgerEntry } from '../../domain/ledger/entries';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import { businessDay } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';

/** The platform answers at most 1000 documents at once; a store posts some hundreds a day. */
const postingsPerPage = 1000;
const pagesRead = 10;
/** Days that are read at once, so that a month is there before a person looks away. */
const daysAtOnce = 8;

/** What every account moved by on business days of a store in a row, summed from their postings. */
export async function moneyOfDay(
  { database, nowMs }: Services,
  input: StaffInput<'moneyOfDay'>,
): Promise<StaffAnswers['moneyOfDay'] | Refused> {
  const store = await database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const day = input.day ?? businessDay(store.hours, nowMs());
  const days = daysUntil(day, input.days ?? 1);
  const books: DayBooks[] = [];
  for (let first = 0; first < days.length; first += daysAtOnce) {
    const some = days.slice(first, first + daysAtOnce);
    books.push(...(await Promise.all(some.map((each) => readDay(database, input.storeId, each)))));
  }
  const sums = sumByAccount(books.flatMap(({ entries }) => entries));
  return {
    firstDay: days[0] ?? day,
    day,
    postings: books.reduce((sum, { postings }) => sum + postings, 0),
    isComplete: books.every(({ isComplete }) => isComplete),
    byAccount: accounts.map((account) => ({ account, amount: sums[account] ?? 0 })),
  };
}

function daysUntil(day: string, count: number): string[] {
  const last = dayNumberOf(day);
  return Array.from({ length: count }, (_, index) => dayText(last - (count - 1) + index));
}

interface DayBooks {
  readonly entries: readonly LedgerEntry[];
  readonly postings: number;
  readonly isComplete: boolean;
}

async function readDay(database: Database, storeId: string, day: string): Promise<DayBooks> {
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
