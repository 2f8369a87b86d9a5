import type { BulletinAnswers } from '../../contract/bulletin';
import type { StaffInput } from '../../contract/staff';
import { answersFit, rightAnswers } from '../../domain/bulletin/quiz';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { findStandingPost } from './find-post';
import { receiptId, type PostDocument } from './post-documents';
import { newReceipt } from './receipts';
import { unreadPosts } from './unread-posts';

/** Confirms the version that was shown. A quiz is confirmed by its answers. */
export async function readPost(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'readPost'>,
): Promise<BulletinAnswers['readPost'] | Refused> {
  const confirmed = await services.database.transact(async (transaction) => {
    const post = await findStandingPost(transaction, input);
    if (post instanceof Refused) return post;
    const fault = faultOfVersion(post, input.version);
    if (fault) return fault;
    if (post.kind === 'quiz') return new Refused('QUIZ_UNANSWERED');
    if (await transaction.get('postReceipts', receiptId(post, colleague.openid))) return true;
    const receipt = newReceipt(post, colleague, { atMs: services.nowMs(), quiz: null });
    await transaction.set('postReceipts', receipt);
    return true;
  });
  if (confirmed instanceof Refused) return confirmed;
  return { unread: await unreadPosts(services, colleague, input.storeId) };
}

/** Answers a quiz, once for each version; the same answers again are a repeat. */
export async function answerQuiz(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'answerQuiz'>,
): Promise<BulletinAnswers['answerQuiz'] | Refused> {
  const { answers: chosen } = input;
  const answered = await services.database.transact(async (transaction) => {
    const post = await findStandingPost(transaction, input);
    if (post instanceof Refused) return post;
    const fault = faultOfVersion(post, input.version);
    if (fault) return fault;
    if (post.kind !== 'quiz' || !answersFit(post.questions, chosen)) {
      return new Refused('INPUT_INVALID', { fields: ['answers'] });
    }
    const right = rightAnswers(post.questions, chosen);
    const known = await transaction.get('postReceipts', receiptId(post, colleague.openid));
    if (known && JSON.stringify(known.quiz?.chosen) !== JSON.stringify(chosen)) {
      return new Refused('QUIZ_ANSWERED', { right: known.quiz?.right ?? 0 });
    }
    if (!known) {
      const quiz = { chosen, right };
      await transaction.set('postReceipts', newReceipt(post, colleague, { atMs: services.nowMs(), quiz }));
    }
    return { right, rightAnswers: post.questions.map((question) => question.right) };
  });
  if (answered instanceof Refused) return answered;
  return { ...answered, unread: await unreadPosts(services, colleague, input.storeId) };
}

/** Nobody confirms what they have not seen. */
function faultOfVersion(post: PostDocument, version: number): Refused | null {
  return post.version === version ? null : new Refused('POST_CHANGED', { version: post.version });
}
