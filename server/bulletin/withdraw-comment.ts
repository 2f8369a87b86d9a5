import type { BulletinAnswers } from '../../contract/bulletin';
import type { StaffInput } from '../../contract/staff';
import { postText } from '../../domain/bulletin/post-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { commentView } from './comment-view';
import { findStandingPost } from './find-post';
import type { PostCommentDocument } from './post-documents';
import { faultOfEditor } from './write-post';

/**
 * Its author takes a comment back; whoever may withdraw the post takes another's away with a reason, which is audited
 * with the words that went. Its place stays. Who comes second finds it done, and changes nothing.
 */
export async function withdrawComment(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'withdrawComment'>,
): Promise<BulletinAnswers['withdrawComment'] | Refused> {
  const { storeId, commentId } = input;
  const { openid: actor } = colleague;
  const withdrawn = await services.database.transact(async (transaction) => {
    const post = await findStandingPost(transaction, input);
    if (post instanceof Refused) return post;
    const comment = await transaction.get('postComments', commentId);
    if (comment?.postId !== post._id) return new Refused('COMMENT_UNKNOWN');
    const isOwn = comment.author === actor;
    const fault = isOwn ? null : faultOfEditor(colleague, post);
    if (fault) return fault;
    if (comment.withdrawal) return { post, comment };
    const reason = isOwn ? null : postText(input.reason ?? '');
    if (reason === '') return new Refused('INPUT_INVALID', { fields: ['reason'] });
    const after = withoutWords(comment, {
      by: actor,
      byName: colleague.name,
      reason,
      atMs: services.nowMs(),
    });
    await transaction.set('postComments', after);
    if (reason !== null) {
      await audit(transaction, services, {
        ...{ storeId, actor, action: 'withdrawComment', subject: comment.authorName },
        ...{ before: comment.text, after: 'withdrawn', reason },
      });
    }
    return { post, comment: after };
  });
  if (withdrawn instanceof Refused) return withdrawn;
  return { comment: commentView(withdrawn.comment, withdrawn.post, colleague) };
}

/** The words are nobody's to read any more, not even by a mistake of a later version. */
function withoutWords(
  comment: PostCommentDocument,
  withdrawal: NonNullable<PostCommentDocument['withdrawal']>,
): PostCommentDocument {
  return { ...comment, text: '', withdrawal };
}
