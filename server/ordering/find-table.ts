import { isTableCode } from '../../domain/table/table-code';
import { Refused } from '../refused';
import type { Database } from '../wechat/database';
import type { TableDocument } from './table-document';

/** The table a code is printed on. A code that was replaced finds nothing, as one that never was. */
export async function findTable(database: Database, code: string): Promise<TableDocument | Refused> {
  if (!isTableCode(code)) return new Refused('TABLE_CODE_UNKNOWN');
  const [table] = await database.query('tables', { where: { code }, limit: 1 });
  return table ?? new Refused('TABLE_CODE_UNKNOWN');
}
