import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { tableCodeAlphabet, tableCodeLength } from '../../domain/table/table-code';
import { randomText } from '../random-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { tableRow } from './list-tables';

/** Gives a table another code. From this moment the old one is as unknown as one that never was. */
export function renewTableCode(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'renewTableCode'>,
): Promise<StaffAnswers['renewTableCode'] | Refused> {
  const code = `t${randomText(tableCodeAlphabet, tableCodeLength)}`;
  return services.database.transact(async (transaction) => {
    const table = await transaction.get('tables', input.tableId);
    if (!table || table.storeId !== input.storeId) return new Refused('TABLE_UNKNOWN');
    await transaction.update('tables', table._id, { code });
    await audit(transaction, services, {
      storeId: table.storeId,
      actor: colleague.openid,
      action: 'renewTableCode',
      subject: table._id,
      before: ending(table.code),
      after: ending(code),
      reason: input.reason ?? null,
    });
    return { table: tableRow({ ...table, code }) };
  });
}

/** Enough to tell which code was meant, and too little to use it. */
function ending(code: string): string {
  return `code ending in ${code.slice(-4)}`;
}
