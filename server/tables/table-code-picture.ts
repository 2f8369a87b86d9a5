import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';

/** The code that is on a table now, as the picture to print. */
export async function tableCodePicture(
  { database, tableCodes }: Services,
  input: StaffInput<'tableCodePicture'>,
): Promise<StaffAnswers['tableCodePicture'] | Refused> {
  const table = await database.get('tables', input.tableId);
  if (!table || table.storeId !== input.storeId) return new Refused('TABLE_UNKNOWN');
  const picture = await tableCodes.draw(table.code);
  return picture === null ? new Refused('PLATFORM_SILENT') : { picture: picture.toString('base64') };
}
