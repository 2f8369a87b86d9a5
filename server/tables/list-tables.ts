import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { mayDo } from '../../domain/staff/role';
import type { TableDocument } from '../ordering/table-document';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';

const tablesListed = 500;

/** Every table of a store; those who may renew codes see them. */
export async function listTables(
  { database }: Services,
  { role }: Colleague,
  input: StaffInput<'listTables'>,
): Promise<StaffAnswers['listTables']> {
  const tables = await database.query('tables', {
    where: { storeId: input.storeId },
    orderBy: ['name', 'asc'],
    limit: tablesListed,
  });
  const seesCodes = mayDo(role, 'renewTableCode');
  return { tables: tables.map(tableRow).map((row) => (seesCodes ? row : { ...row, code: null })) };
}

export function tableRow({ _id, name, seats, code }: TableDocument): StaffAnswers['renewTableCode']['table'] {
  return { tableId: _id, name, seats, code };
}
