import type { BulletinAnswers } from '../../contract/bulletin';
import type { StaffInput } from '../../contract/staff';
import { mayAskToRead } from '../../domain/bulletin/post-kind';
import { isFound, wordToLookUp } from '../../domain/bulletin/search-words';
import { newestPage } from '../../domain/statement/newest-page';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Database } from '../wechat/database';
import { wholeHouse, type PostDocument } from './post-documents';
import { postCard } from './post-view';
import { receiptsOf } from './receipts';
import { storeColleagues } from './store-colleagues';

/** What one call shows, and what one call looks through when it has to choose. */
const postsShown = 10;
const postsLookedThrough = 30;

const cardFields = [
  ...(['kind', 'audience', 'title', 'body', 'pictures', 'questions', 'mustReadUntilMs'] as const),
  ...(['author', 'authorName', 'authorRole', 'postedAtMs', 'version', 'isWithdrawn'] as const),
] as const;
export type ListedPost = Pick<PostDocument, '_id' | (typeof cardFields)[number]>;

/** What the colleagues of a store may read, newest first, one page; `nextBeforeMs` is where the next one begins. */
export async function listPosts(
  { database }: Services,
  colleague: Colleague,
  input: StaffInput<'listPosts'>,
): Promise<BulletinAnswers['listPosts']> {
  const { storeId, shows, search } = input;
  const { rows, nextBeforeMs } = await readPage(database, input);
  const found = rows.filter(
    ({ title, authorName, body }) => search === '' || isFound(search, `${title}\n${authorName}\n${body}`),
  );
  const seesReaders = mayAskToRead(colleague.role);
  const colleagues = seesReaders && found.length > 0 ? await storeColleagues(database, storeId) : [];
  const readers = new Set([colleague.openid, ...colleagues.map(({ openid }) => openid)]);
  const receipts = await receiptsOf(database, found, [...readers]);
  const cards = found.map((post) => postCard(post, colleague, { receipts, colleagues }));
  return { posts: shows === 'unread' ? cards.filter(({ isRead }) => !isRead) : cards, nextBeforeMs };
}

/** The newest posts of the store and those of the house, each list read by its index. */
async function readPage(database: Database, input: StaffInput<'listPosts'>) {
  const { storeId, kind, shows, search, beforeMs } = input;
  const word = wordToLookUp(search);
  if (search !== '' && word === null) return { rows: [], nextBeforeMs: null };
  const length = search !== '' || shows === 'unread' ? postsLookedThrough : postsShown;
  const lists = await Promise.all(
    [storeId, wholeHouse].map((audience) =>
      database.queryFields(
        'posts',
        {
          where: {
            ...{ audience, isWithdrawn: shows === 'withdrawn' },
            ...(kind === null ? {} : { kind }),
            ...(word === null ? {} : { words: { has: word } }),
            ...(beforeMs === null ? {} : { postedAtMs: { below: beforeMs } }),
          },
          orderBy: ['postedAtMs', 'desc'],
          limit: length + 1,
        },
        cardFields,
      ),
    ),
  );
  return newestPage(
    lists.map((list) => list.map((post) => ({ ...post, atMs: post.postedAtMs }))),
    length,
  );
}
