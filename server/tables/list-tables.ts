import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { TableDocument } from '../ordering/table-document';
import type { Services } from '../services';

const tablesListed = 500;

/** Every table of a store with the code that is on it now, for printing. */
export async function listTables(
  { database }: Services,
  input: StaffInput<'listTables'>,
): Promise<StaffAnswers['listTables']> {
  const tables = await database.query('tables', {
    where: { storeId: input.storeId },
    orderBy: ['name', 'asc'],
    limit: tablesListed,
  });
  return { tables: tables.map(tableRow) };
}

export function tableRow({ _id, name, seats, code }: TableDocument): StaffAnswers['renewTableCode']['table'] {
  return { tableId: _id, name, seats, code };
}
