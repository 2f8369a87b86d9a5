import { readActiveTeam } from '../staff/read-team';
import type { Database } from '../wechat/database';

export interface StoreColleague {
  readonly openid: string;
  readonly name: string;
}

/** Everybody who works at a store now; nobody waits for somebody who is suspended to read. */
export async function storeColleagues(database: Database, storeId: string): Promise<StoreColleague[]> {
  const team = await readActiveTeam(database, storeId);
  return team.map(({ person: { _id: openid, name } }) => ({ openid, name }));
}
