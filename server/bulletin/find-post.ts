import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import { wholeHouse, type PostDocument } from './post-documents';

/** A post that is read at this store; one of another store is as unknown as one that never was. */
export async function findPost(
  database: Pick<Transaction, 'get'>,
  { storeId, postId }: { readonly storeId: string; readonly postId: string },
): Promise<PostDocument | Refused> {
  const post = await database.get('posts', postId);
  const isReadHere = post !== null && (post.audience === storeId || post.audience === wholeHouse);
  return isReadHere ? post : new Refused('POST_UNKNOWN');
}

/** The same, for what is only done with posts that stand. */
export async function findStandingPost(
  database: Pick<Transaction, 'get'>,
  which: { readonly storeId: string; readonly postId: string },
): Promise<PostDocument | Refused> {
  const post = await findPost(database, which);
  if (post instanceof Refused) return post;
  return post.isWithdrawn ? new Refused('POST_WITHDRAWN', { reason: post.withdrawnReason }) : post;
}
