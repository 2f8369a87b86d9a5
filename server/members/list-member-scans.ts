import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';

const scansShown = 20;

/** The colleague's own last scans at the store, newest first; whose code others saw is theirs. */
export async function listMemberScans(
  { database }: Services,
  colleague: Colleague,
  { storeId }: StaffInput<'listMemberScans'>,
): Promise<StaffAnswers['listMemberScans']> {
  const [store, scans] = await Promise.all([
    database.get('stores', storeId),
    database.query('memberScans', {
      where: { storeId, by: colleague.openid },
      orderBy: ['atMs', 'desc'],
      limit: scansShown,
    }),
  ]);
  return {
    scans: scans.map(({ _id: scanId, atMs, name, levelName, dishName }) => ({
      ...{ scanId, atMs, name, levelName, dishName },
    })),
    utcOffsetMinutes: store?.hours.utcOffsetMinutes ?? 0,
  };
}
