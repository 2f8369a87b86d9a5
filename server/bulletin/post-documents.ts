import { createHash } from 'node:crypto';
import type { PostKind } from '../../domain/bulletin/post-kind';
import type { QuizQuestion } from '../../domain/bulletin/quiz';
import type { Role } from '../../domain/staff/role';

/** What an editor may change, and so what each version keeps. */
export interface PostContent {
  readonly title: string;
  readonly body: string;
  /** File ids of the cloud's storage. */
  readonly pictures: readonly string[];
  readonly mustReadUntilMs: number | null;
  readonly questions: readonly QuizQuestion[];
}

/** `posts/<hash of author and request id>`: the newest version of what was written, for one store or the whole house. */
export interface PostDocument extends PostContent {
  readonly _id: string;
  /** The id of a store, or `wholeHouse`. */
  readonly audience: string;
  readonly kind: PostKind;
  readonly author: string;
  readonly authorName: string;
  readonly authorRole: Role;
  readonly postedAtMs: number;
  readonly version: number;
  /** Of the call that made this version, so that its repeat finds it. */
  readonly requestId: string;
  /** By which it is found: `domain/bulletin/search-words.ts`. */
  readonly words: readonly string[];
  readonly isWithdrawn: boolean;
  readonly withdrawnReason: string | null;
}

/** No store has an id with a star. */
export const wholeHouse = '*';

/** `postVersions/<post>-v<version>`: how a post once was. Added and never changed. */
export interface PostVersionDocument extends PostContent {
  readonly _id: string;
  readonly postId: string;
  readonly version: number;
  readonly editor: string;
  readonly editorName: string;
  readonly atMs: number;
}

/**
 * `postReceipts/<post>-v<version>-<openid>`: one colleague has read one version. Each is a document of its own that
 * nobody else writes, so a whole shift may confirm at once; who has not is read by the ids of the store's colleagues,
 * a bounded list, and no count has to be kept that could disagree with the receipts.
 */
export interface PostReceiptDocument {
  readonly _id: string;
  readonly postId: string;
  readonly version: number;
  readonly reader: string;
  readonly readerName: string;
  readonly atMs: number;
  /** Of a quiz: what was chosen, and how much of it was right. */
  readonly quiz: { readonly chosen: readonly number[]; readonly right: number } | null;
}

/** `postComments/<post>-<hash of author and request id>` */
export interface PostCommentDocument {
  readonly _id: string;
  readonly postId: string;
  readonly author: string;
  readonly authorName: string;
  /** Empty when it was taken away. */
  readonly text: string;
  readonly atMs: number;
  /** Who took it away, and when; nothing while it stands. */
  readonly withdrawal?: CommentWithdrawal;
}

export interface CommentWithdrawal {
  readonly by: string;
  readonly byName: string;
  /** Null when its author took it back. */
  readonly reason: string | null;
  readonly atMs: number;
}

export function postIdFor(author: string, requestId: string): string {
  return `post-${hashOf(author, requestId)}`;
}

export function postVersionId(postId: string, version: number): string {
  return `${postId}-v${version}`;
}

export function receiptId(post: Pick<PostDocument, '_id' | 'version'>, reader: string): string {
  return `${postVersionId(post._id, post.version)}-${reader}`;
}

export function commentIdFor(postId: string, author: string, requestId: string): string {
  return `${postId}-${hashOf(author, requestId)}`;
}

function hashOf(person: string, requestId: string): string {
  return createHash('sha256').update(`${person}\n${requestId}`).digest('hex').slice(0, 24);
}
