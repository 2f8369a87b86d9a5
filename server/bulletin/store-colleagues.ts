import type { Database } from '../wechat/database';

/** More than any restaurant has; the page of a post names no more. */
const colleaguesRead = 100;

export interface StoreColleague {
  readonly openid: string;
  readonly name: string;
}

/** Everybody who works at a store. */
export async function storeColleagues(database: Database, storeId: string): Promise<StoreColleague[]> {
  const people = await database.queryFields(
    'staff',
    { where: { 'memberships.storeId': storeId }, limit: colleaguesRead },
    ['name'],
  );
  return people.map(({ _id: openid, name }) => ({ openid, name }));
}
