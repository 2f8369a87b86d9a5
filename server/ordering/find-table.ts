import { isTableCode } from '../../domain/table/table-code';
import { Refused } from '../refused';
import type { Services } from '../services';
import { failedAttempt } from '../limits/count-attempt';
import type { TableDocument } from './table-document';

/** The table a code is printed on. A code that was replaced finds nothing, as one that never was. */
export async function findTable(
  services: Services,
  guestId: string,
  code: string,
): Promise<TableDocument | Refused> {
  if (!isTableCode(code)) return new Refused('TABLE_CODE_UNKNOWN');
  const [table] = await services.database.query('tables', { where: { code }, limit: 1 });
  if (table) return table;
  const fault = new Refused('TABLE_CODE_UNKNOWN');
  return failedAttempt(services, { personId: guestId, kind: 'table-code', fault });
}
