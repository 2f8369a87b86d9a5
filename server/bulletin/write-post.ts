import type { BulletinAnswers } from '../../contract/bulletin';
import type { StaffInput } from '../../contract/staff';
import { mayAskToRead, mayChange, mayWrite, mayWriteForWholeHouse } from '../../domain/bulletin/post-kind';
import type { PostKind } from '../../domain/bulletin/post-kind';
import { isMustRead, postLimits } from '../../domain/bulletin/post-limits';
import { postText, postTitle } from '../../domain/bulletin/post-text';
import { wordsOfPost } from '../../domain/bulletin/search-words';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { announcePost } from './announce-post';
import { faultOfPictures, faultOfText } from './check-content';
import { findStandingPost } from './find-post';
import { postIdFor, postVersionId, wholeHouse, type PostContent, type PostDocument } from './post-documents';
import { newReceipt } from './receipts';

type Written = BulletinAnswers['writePost'];

/** Puts a post up, once for each request id. What others are going to see passes WeChat's judgement first. */
export async function writePost(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'writePost'>,
): Promise<Written | Refused> {
  const { openid, role, name } = colleague;
  const { kind, isForHouse, storeId, requestId } = input;
  if (!mayWrite(role, kind) || (isForHouse && !mayWriteForWholeHouse(role))) {
    return new Refused('ROLE_NOT_ALLOWED', { role, action: 'writePost' });
  }
  const postId = postIdFor(openid, requestId);
  const known = await services.database.get('posts', postId);
  if (known) return { postId, version: known.version };
  const content = contentOf(input);
  const fault =
    faultOfWish(services, colleague, kind, content) ??
    (await faultOfContent(services, colleague, content, []));
  if (fault) return fault;
  const post: PostDocument = {
    ...content,
    ...{ _id: postId, audience: isForHouse ? wholeHouse : storeId, kind, requestId, version: 1 },
    ...{ author: openid, authorName: name, authorRole: role, postedAtMs: services.nowMs() },
    words: wordsOfPost({ ...content, authorName: name }),
    isWithdrawn: false,
    withdrawnReason: null,
  };
  const written = await services.database.transact(async (transaction) => {
    if (await transaction.get('posts', postId)) return false;
    await transaction.set('posts', post);
    await keepVersion(services, transaction, post, colleague);
    return true;
  });
  if (written instanceof Refused) return written;
  if (written && isMustRead(post, services.nowMs())) await announcePost(services, post, storeId);
  return { postId, version: 1 };
}

/** Makes the next version of the one that the editor saw; a must-read post asks everybody again. */
export async function editPost(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'editPost'>,
): Promise<Written | Refused> {
  const { postId, requestId, expectedVersion, storeId } = input;
  const before = await findStandingPost(services.database, input);
  if (before instanceof Refused) return before;
  if (before.requestId === requestId && before.version > 1) return { postId, version: before.version };
  const fault = faultOfEditor(colleague, before);
  if (fault) return fault;
  const content = contentOf(input);
  const contentFault =
    faultOfWish(services, colleague, before.kind, content) ??
    (await faultOfContent(services, colleague, content, before.pictures));
  if (contentFault) return contentFault;
  const edited = await services.database.transact(async (transaction) => {
    const now = await findStandingPost(transaction, input);
    if (now instanceof Refused) return now;
    if (now.requestId === requestId && now.version > 1) return now;
    if (now.version !== expectedVersion) return new Refused('POST_CHANGED', { version: now.version });
    const words = wordsOfPost({ ...content, authorName: now.authorName });
    const post = { ...now, ...content, words, requestId, version: now.version + 1 };
    await transaction.set('posts', post);
    await keepVersion(services, transaction, post, colleague);
    return post;
  });
  if (edited instanceof Refused) return edited;
  if (isMustRead(edited, services.nowMs())) await announcePost(services, edited, storeId);
  return { postId, version: edited.version };
}

/** Why a colleague may neither change a post nor take away what stands under it. */
export function faultOfEditor({ openid, role }: Colleague, post: PostDocument): Refused | null {
  const { audience, author } = post;
  if (mayChange(role, { isForHouse: audience === wholeHouse, isOwn: author === openid })) return null;
  return new Refused('ROLE_NOT_ALLOWED', { role, action: 'editPost' });
}

function contentOf(input: PostContent): PostContent {
  return {
    title: postTitle(input.title),
    body: postText(input.body),
    pictures: [...new Set(input.pictures)],
    mustReadUntilMs: input.mustReadUntilMs,
    questions: input.questions.map(({ question, answers, right }) => ({
      ...{ question: postTitle(question), answers: answers.map(postTitle), right },
    })),
  };
}

/** What the shape of the input cannot say: a quiz asks, nothing else does, and only those who lead ask for receipts. */
function faultOfWish(
  services: Services,
  { role }: Colleague,
  kind: PostKind,
  content: PostContent,
): Refused | null {
  const { title, body, mustReadUntilMs, questions } = content;
  const wrong = [
    ...(title === '' ? ['title'] : []),
    ...(body === '' ? ['body'] : []),
    ...((kind === 'quiz') === questions.length > 0 ? [] : ['questions']),
    ...((mustReadUntilMs ?? 0) > services.nowMs() + postLimits.mustReadAheadMs ? ['mustReadUntilMs'] : []),
  ];
  if (wrong.length > 0) return new Refused('INPUT_INVALID', { fields: wrong });
  if (mustReadUntilMs === null || mayAskToRead(role)) return null;
  return new Refused('ROLE_NOT_ALLOWED', { role, action: 'writePost' });
}

/** Counted, for each asks WeChat; pictures that the post had already were judged when they came. */
async function faultOfContent(
  services: Services,
  { openid }: Colleague,
  { title, body, pictures, questions }: PostContent,
  picturesBefore: readonly string[],
): Promise<Refused | null> {
  const tooMany = await countAttempt(services, openid, 'post');
  if (tooMany) return tooMany;
  const asked = questions.flatMap(({ question, answers }) => [question, ...answers]);
  const text = [title, body, ...asked].join('\n');
  const [ofText, ofPictures] = await Promise.all([
    faultOfText(services, { openid, scene: 'forum', text }),
    faultOfPictures(
      services,
      pictures.filter((picture) => !picturesBefore.includes(picture)),
    ),
  ]);
  return ofText ?? ofPictures;
}

/** The version is kept for good, and whoever wrote it has read it; a quiz is read by answering it. */
async function keepVersion(
  services: Services,
  transaction: Transaction,
  post: PostDocument,
  { openid, name }: Colleague,
): Promise<void> {
  const { _id: postId, version, title, body, pictures, mustReadUntilMs, questions } = post;
  const atMs = services.nowMs();
  await transaction.add('postVersions', {
    ...{ _id: postVersionId(postId, version), postId, version, atMs, editor: openid, editorName: name },
    ...{ title, body, pictures, mustReadUntilMs, questions },
  });
  if (post.kind !== 'quiz')
    await transaction.set('postReceipts', newReceipt(post, { openid, name }, { atMs, quiz: null }));
}
