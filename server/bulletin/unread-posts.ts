import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { receiptId, wholeHouse } from './post-documents';
import { receiptsOf } from './receipts';

/** A badge says no more than that. */
const postsCounted = 20;

/** How many posts a colleague has still to confirm: three bounded reads by index. */
export async function unreadPosts(
  { database, nowMs }: Services,
  { openid }: Colleague,
  storeId: string,
): Promise<number> {
  const now = nowMs();
  const lists = await Promise.all(
    [storeId, wholeHouse].map((audience) =>
      database.queryFields(
        'posts',
        {
          where: { audience, isWithdrawn: false, mustReadUntilMs: { atLeast: now + 1 } },
          orderBy: ['mustReadUntilMs', 'asc'],
          limit: postsCounted,
        },
        ['version'],
      ),
    ),
  );
  const posts = lists.flat();
  const receipts = await receiptsOf(database, posts, [openid]);
  return posts.filter((post) => !receipts.has(receiptId(post, openid))).length;
}
