import type { BulletinAnswers } from '../../contract/bulletin';
import type { StaffInput } from '../../contract/staff';
import { postText } from '../../domain/bulletin/post-text';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { faultOfText } from './check-content';
import { findStandingPost } from './find-post';
import { commentIdFor } from './post-documents';
import { commentView } from './view-post';

/** Says something under a post, once for each request id. */
export async function commentPost(
  services: Services,
  { openid, name }: Colleague,
  input: StaffInput<'commentPost'>,
): Promise<BulletinAnswers['commentPost'] | Refused> {
  const { database } = services;
  const post = await findStandingPost(database, input);
  if (post instanceof Refused) return post;
  const commentId = commentIdFor(post._id, openid, input.requestId);
  const known = await database.get('postComments', commentId);
  if (known) return { comment: commentView(known) };
  const text = postText(input.text);
  if (text === '') return new Refused('INPUT_INVALID', { fields: ['text'] });
  const fault =
    (await countAttempt(services, openid, 'post')) ??
    (await faultOfText(services, { openid, scene: 'comment', text }));
  if (fault) return fault;
  const atMs = services.nowMs();
  const comment = { _id: commentId, postId: post._id, author: openid, authorName: name, text, atMs };
  await database.set('postComments', comment);
  return { comment: commentView(comment) };
}
