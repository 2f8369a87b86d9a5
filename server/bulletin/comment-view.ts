import type { PostComment } from '../../contract/bulletin';
import { mayChange } from '../../domain/bulletin/post-kind';
import type { Colleague } from '../staff/find-role';
import { wholeHouse, type PostCommentDocument, type PostDocument } from './post-documents';

/** A comment as a colleague sees it; of one that was taken away, who did and why. */
export function commentView(
  { _id: commentId, author, authorName: name, text, atMs, withdrawal }: PostCommentDocument,
  post: Pick<PostDocument, 'audience' | 'author' | 'isWithdrawn'>,
  { openid, role }: Pick<Colleague, 'openid' | 'role'>,
): PostComment {
  const isForHouse = post.audience === wholeHouse;
  const isOwn = author === openid;
  const mayTakeOthers = mayChange(role, { isForHouse, isOwn: post.author === openid });
  const stands = !withdrawal && !post.isWithdrawn;
  return {
    ...{ commentId, name, text, atMs },
    withdrawal: withdrawal
      ? { isByAuthor: withdrawal.by === author, name: withdrawal.byName, reason: withdrawal.reason }
      : null,
    mayWithdraw: !stands ? null : isOwn ? 'own' : mayTakeOthers ? 'others' : null,
  };
}
