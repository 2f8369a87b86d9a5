import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { accounts } from '../../domain/ledger/account';
import { sumByAccount } from '../../domain/ledger/entries';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import { businessDay } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import { readPostings } from './read-postings';

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
  const books: Awaited<ReturnType<typeof readPostings>>[] = [];
  for (let first = 0; first < days.length; first += daysAtOnce) {
    const some = days.slice(first, first + daysAtOnce);
    const read = some.map((each) => readPostings(database, { storeId: input.storeId, day: each }));
    books.push(...(await Promise.all(read)));
  }
  const postings = books.flatMap((of) => of.postings);
  const sums = sumByAccount(postings.flatMap(({ entries }) => entries));
  return {
    firstDay: days[0] ?? day,
    day,
    postings: postings.length,
    isComplete: books.every(({ isComplete }) => isComplete),
    byAccount: accounts.map((account) => ({ account, amount: sums[account] ?? 0 })),
  };
}

function daysUntil(day: string, count: number): string[] {
  const last = dayNumberOf(day);
  return Array.from({ length: count }, (_, index) => dayText(last - (count - 1) + index));
}
