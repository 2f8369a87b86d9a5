import type { BulletinAnswers } from '../../contract/bulletin';
import type { StaffInput } from '../../contract/staff';
import { postText } from '../../domain/bulletin/post-text';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { DuplicateIdError, type Database } from '../wechat/database';
import { faultOfText } from './check-content';
import { commentView } from './comment-view';
import { findStandingPost } from './find-post';
import { commentIdFor, type PostCommentDocument } from './post-documents';

/** Says something under a post, once for each request id. */
export async function commentPost(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'commentPost'>,
): Promise<BulletinAnswers['commentPost'] | Refused> {
  const { database } = services;
  const { openid, name } = colleague;
  const post = await findStandingPost(database, input);
  if (post instanceof Refused) return post;
  const commentId = commentIdFor(post._id, openid, input.requestId);
  const known = await database.get('postComments', commentId);
  if (known) return { comment: commentView(known, post, colleague) };
  const text = postText(input.text);
  if (text === '') return new Refused('INPUT_INVALID', { fields: ['text'] });
  const fault =
    (await countAttempt(services, openid, 'post')) ??
    (await faultOfText(services, { openid, scene: 'comment', text }));
  if (fault) return fault;
  const atMs = services.nowMs();
  const comment = { _id: commentId, postId: post._id, author: openid, authorName: name, text, atMs };
  const kept = await keep(database, comment);
  return { comment: commentView(kept, post, colleague) };
}

/** A repeat that comes late finds what was kept, and does not bring back what was taken away meanwhile. */
async function keep(database: Database, comment: PostCommentDocument): Promise<PostCommentDocument> {
  try {
    await database.add('postComments', comment);
    return comment;
  } catch (error) {
    if (!(error instanceof DuplicateIdError)) throw error;
    return (await database.get('postComments', comment._id)) ?? comment;
  }
}
