import type { PostReaders } from '../../contract/bulletin';
import type { Database } from '../wechat/database';
import type { PostDocument, PostReceiptDocument } from './post-documents';
import { receiptId } from './post-documents';
import type { StoreColleague } from './store-colleagues';

type Read = Pick<PostDocument, '_id' | 'version'>;

/** `in` of the platform takes no more than a query answers. */
const receiptsAtOnce = 500;

/** The receipts of the newest versions of some posts by some people, by id. */
export async function receiptsOf(
  database: Database,
  posts: readonly Read[],
  readers: readonly string[],
): Promise<ReadonlyMap<string, Pick<PostReceiptDocument, '_id' | 'quiz'>>> {
  if (posts.length === 0 || readers.length === 0) return new Map();
  const ids = posts.flatMap((post) => readers.map((reader) => receiptId(post, reader)));
  const parts = Array.from({ length: Math.ceil(ids.length / receiptsAtOnce) }, (_, at) =>
    ids.slice(at * receiptsAtOnce, (at + 1) * receiptsAtOnce),
  );
  const found = await Promise.all(
    parts.map((part) =>
      database.queryFields('postReceipts', { where: { _id: { oneOf: part } }, limit: part.length }, ['quiz']),
    ),
  );
  return new Map(found.flat().map((receipt) => [receipt._id, receipt]));
}

export function readersOf(
  post: Read,
  colleagues: readonly StoreColleague[],
  receipts: ReadonlyMap<string, unknown>,
): PostReaders {
  const missing = colleagues.filter(({ openid }) => !receipts.has(receiptId(post, openid)));
  return {
    colleagues: colleagues.length,
    read: colleagues.length - missing.length,
    missing: missing.map(({ name }) => name),
  };
}

export function newReceipt(
  post: Read,
  reader: { readonly openid: string; readonly name: string },
  { atMs, quiz }: Pick<PostReceiptDocument, 'atMs' | 'quiz'>,
): PostReceiptDocument {
  return {
    _id: receiptId(post, reader.openid),
    postId: post._id,
    version: post.version,
    reader: reader.openid,
    readerName: reader.name,
    atMs,
    quiz,
  };
}
