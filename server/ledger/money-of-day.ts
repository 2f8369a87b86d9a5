import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { accounts } from '../../domain/ledger/account';
import { sumByAccount } from '../../domain/ledger/entries';
import { businessDay } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import { readPostings } from './read-postings';

/** What every account moved by on one business day of a store, summed from its postings. */
export async function moneyOfDay(
  { database, nowMs }: Services,
  input: StaffInput<'moneyOfDay'>,
): Promise<StaffAnswers['moneyOfDay'] | Refused> {
  const store = await database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const day = input.day ?? businessDay(store.hours, nowMs());
  const { postings, isComplete } = await readPostings(database, { storeId: input.storeId, day });
  const sums = sumByAccount(postings.flatMap(({ entries }) => entries));
  return {
    day,
    postings: postings.length,
    isComplete,
    byAccount: accounts.map((account) => ({ account, amount: sums[account] ?? 0 })),
  };
}
