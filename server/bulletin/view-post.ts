import type { BulletinAnswers, CommentPage, PostVersionRow } from '../../contract/bulletin';
import type { StaffInput } from '../../contract/staff';
import { mayAskToRead } from '../../domain/bulletin/post-kind';
import { newestPage } from '../../domain/statement/newest-page';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Database } from '../wechat/database';
import { commentView } from './comment-view';
import { findPost } from './find-post';
import { postVersionId, type PostDocument } from './post-documents';
import { postDetail } from './post-view';
import { receiptsOf } from './receipts';
import { storeColleagues } from './store-colleagues';

const versionsShown = 20;
const commentsPerPage = 20;

/** One post whole, with what changed, who has not read it, and the newest comments. A withdrawn one can still be read. */
export async function viewPost(
  { database }: Services,
  colleague: Colleague,
  input: StaffInput<'viewPost'>,
): Promise<BulletinAnswers['viewPost'] | Refused> {
  const post = await findPost(database, input);
  if (post instanceof Refused) return post;
  const seesReaders = mayAskToRead(colleague.role);
  const [colleagues, versions, compared, comments] = await Promise.all([
    seesReaders ? storeColleagues(database, input.storeId) : [],
    versionsOf(database, post),
    earlierVersion(database, post, input.comparedWith ?? post.version - 1),
    commentsOf(database, colleague, post, null),
  ]);
  const readers = new Set([colleague.openid, ...colleagues.map(({ openid }) => openid)]);
  const receipts = await receiptsOf(database, [post], [...readers]);
  const detail = postDetail(post, colleague, { receipts, colleagues });
  return { post: { ...detail, versions, compared }, comments };
}

export async function listPostComments(
  { database }: Services,
  colleague: Colleague,
  input: StaffInput<'listPostComments'>,
): Promise<BulletinAnswers['listPostComments'] | Refused> {
  const post = await findPost(database, input);
  return post instanceof Refused ? post : commentsOf(database, colleague, post, input.beforeMs);
}

async function versionsOf(database: Database, { _id: postId }: PostDocument): Promise<PostVersionRow[]> {
  const versions = await database.queryFields(
    'postVersions',
    { where: { postId }, orderBy: ['version', 'desc'], limit: versionsShown },
    ['version', 'editorName', 'atMs'],
  );
  return versions.map(({ version, editorName, atMs }) => ({ version, editorName, atMs }));
}

async function earlierVersion(database: Database, post: PostDocument, version: number) {
  if (version < 1 || version >= post.version) return null;
  const earlier = await database.get('postVersions', postVersionId(post._id, version));
  return earlier && { version, title: earlier.title, body: earlier.body };
}

async function commentsOf(
  database: Database,
  colleague: Colleague,
  post: PostDocument,
  beforeMs: number | null,
): Promise<CommentPage> {
  const found = await database.query('postComments', {
    where: { postId: post._id, ...(beforeMs === null ? {} : { atMs: { below: beforeMs } }) },
    orderBy: ['atMs', 'desc'],
    limit: commentsPerPage + 1,
  });
  const { rows, nextBeforeMs } = newestPage([found], commentsPerPage);
  return { comments: rows.map((row) => commentView(row, post, colleague)), nextBeforeMs };
}
