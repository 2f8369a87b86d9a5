import type { BulletinAnswers } from '../../contract/bulletin';
import type { StaffInput } from '../../contract/staff';
import { postText } from '../../domain/bulletin/post-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { findPost } from './find-post';
import { faultOfEditor } from './write-post';

/** Takes a post down with a reason. It stays in the history, with everything that was said of it. */
export async function withdrawPost(
  { database }: Services,
  colleague: Colleague,
  input: StaffInput<'withdrawPost'>,
): Promise<BulletinAnswers['withdrawPost'] | Refused> {
  return database.transact(async (transaction) => {
    const post = await findPost(transaction, input);
    if (post instanceof Refused) return post;
    const fault = faultOfEditor(colleague, post);
    if (fault) return fault;
    if (!post.isWithdrawn) {
      const withdrawnReason = postText(input.reason);
      await transaction.update('posts', post._id, { isWithdrawn: true, withdrawnReason });
    }
    return { isWithdrawn: true as const };
  });
}
