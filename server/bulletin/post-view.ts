import type { PostCard, PostView } from '../../contract/bulletin';
import { mayAskToRead, mayChange } from '../../domain/bulletin/post-kind';
import type { Colleague } from '../staff/find-role';
import type { ListedPost } from './list-posts';
import { receiptId, wholeHouse, type PostDocument, type PostReceiptDocument } from './post-documents';
import { readersOf } from './receipts';
import type { StoreColleague } from './store-colleagues';

/** As much of a text as a card shows. */
const excerptLength = 160;

/** The receipts of everybody who matters for the view, and who they are. */
export interface Readership {
  readonly receipts: ReadonlyMap<string, Pick<PostReceiptDocument, '_id' | 'quiz'>>;
  readonly colleagues: readonly StoreColleague[];
}

export function postCard(post: ListedPost, colleague: Colleague, readership: Readership): PostCard {
  const { _id: postId, kind, title, body, pictures, authorName, authorRole } = post;
  const { postedAtMs, version, mustReadUntilMs, isWithdrawn } = post;
  const { receipts, colleagues } = readership;
  return {
    ...{ postId, kind, title, pictures, authorName, authorRole, postedAtMs, version, mustReadUntilMs },
    isForHouse: post.audience === wholeHouse,
    excerpt: body.slice(0, excerptLength),
    questionCount: post.questions.length,
    isWithdrawn,
    isRead: receipts.has(receiptId(post, colleague.openid)),
    readers: mayAskToRead(colleague.role) ? readersOf(post, colleagues, receipts) : null,
  };
}

/** What of a post is shown beside its card; versions and what they are compared with come from elsewhere. */
export function postDetail(
  post: PostDocument,
  colleague: Colleague,
  readership: Readership,
): Omit<PostView, 'versions' | 'compared'> {
  const mayChangeIt = mayChange(colleague.role, {
    isForHouse: post.audience === wholeHouse,
    isOwn: post.author === colleague.openid,
  });
  const mine = readership.receipts.get(receiptId(post, colleague.openid))?.quiz ?? null;
  return {
    ...postCard(post, colleague, readership),
    body: post.body,
    questions: post.questions.map(({ question, answers, right }, at) => ({
      ...{ question, answers },
      right: mine !== null || mayChangeIt ? right : null,
      chosen: mine?.chosen[at] ?? null,
    })),
    withdrawnReason: post.withdrawnReason,
    mayChange: mayChangeIt && !post.isWithdrawn,
    results: mayAskToRead(colleague.role) && post.kind === 'quiz' ? resultsOf(post, readership) : null,
  };
}

function resultsOf(post: PostDocument, { receipts, colleagues }: Readership) {
  return colleagues.flatMap(({ openid, name }) => {
    const quiz = receipts.get(receiptId(post, openid))?.quiz;
    return quiz ? [{ name, right: quiz.right }] : [];
  });
}
