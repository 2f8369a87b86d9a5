import * as v from 'valibot';
import { postKinds, type PostKind } from '../domain/bulletin/post-kind';
import { postLimits } from '../domain/bulletin/post-limits';
import type { Role } from '../domain/staff/role';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const moment = v.nullable(count);
const words = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));

/** A file of the cloud's storage in the folder of the bulletin, as the upload named it. */
const picture = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^cloud:\/\/[\w.-]+\/posts\/[\w-]+\.(?:jpg|jpeg|png|webp)$/),
);

const question = v.pipe(
  v.strictObject({
    question: words(postLimits.questionLength),
    answers: v.pipe(
      v.array(words(postLimits.answerLength)),
      v.minLength(postLimits.answers.least),
      v.maxLength(postLimits.answers.most),
    ),
    /** Which answer is right, counted from 0. */
    right: count,
  }),
  v.check(({ answers, right }) => right < answers.length, 'The right answer must be one of the answers'),
);

const content = {
  title: words(postLimits.titleLength),
  body: words(postLimits.bodyLength),
  pictures: v.pipe(v.array(picture), v.maxLength(postLimits.pictures)),
  /** Until when everybody is asked to confirm it; null for what may be read or not. */
  mustReadUntilMs: moment,
  /** Of a quiz one or more, of everything else none. */
  questions: v.pipe(v.array(question), v.maxLength(postLimits.questions)),
};

/** What colleagues tell each other; part of the function `staff`. */
export const bulletinInputs = {
  /** Newest first. A page may be short, even empty, and still have a next one: it looked through so many posts. */
  listPosts: v.strictObject({
    storeId: id,
    kind: v.nullable(v.picklist(postKinds)),
    shows: v.picklist(['all', 'unread', 'withdrawn']),
    /** Looked for in title, author and text; empty for everything. */
    search: v.pipe(v.string(), v.trim(), v.maxLength(postLimits.searchLength)),
    beforeMs: moment,
  }),
  /** One post whole; compared with an earlier version, or with the one before it when that is null. */
  viewPost: v.strictObject({ storeId: id, postId: id, comparedWith: v.nullable(version) }),
  listPostComments: v.strictObject({ storeId: id, postId: id, beforeMs: moment }),
  writePost: v.strictObject({
    storeId: id,
    requestId,
    kind: v.picklist(postKinds),
    isForHouse: v.boolean(),
    ...content,
  }),
  /** Makes the next version of the one that was shown. */
  editPost: v.strictObject({ storeId: id, postId: id, requestId, expectedVersion: version, ...content }),
  withdrawPost: v.strictObject({ storeId: id, postId: id, reason: words(80) }),
  /** 读完了，我会照做 */
  readPost: v.strictObject({ storeId: id, postId: id, version }),
  /** Puts a post on the board of everybody at this store who has not confirmed it. */
  remindUnread: v.strictObject({ storeId: id, postId: id }),
  commentPost: v.strictObject({ storeId: id, postId: id, requestId, text: words(postLimits.commentLength) }),
  /** One's own is taken back; another's is taken away with a reason. */
  withdrawComment: v.strictObject({
    ...{ storeId: id, postId: id, commentId: id },
    reason: v.nullable(words(80)),
  }),
  /** One answer to each question, counted from 0; once for each version. */
  answerQuiz: v.strictObject({
    ...{ storeId: id, postId: id, version },
    answers: v.pipe(v.array(count), v.maxLength(postLimits.questions)),
  }),
} as const;

/** Who of this store has confirmed the newest version; only those who may remind see it. */
export interface PostReaders {
  readonly colleagues: number;
  readonly read: number;
  /** Names of those who have not. */
  readonly missing: readonly string[];
}

/** A post in a list. */
export interface PostCard {
  readonly postId: string;
  readonly kind: PostKind;
  readonly isForHouse: boolean;
  readonly title: string;
  /** Its beginning. */
  readonly excerpt: string;
  readonly pictures: readonly string[];
  readonly questionCount: number;
  readonly authorName: string;
  readonly authorRole: Role;
  readonly postedAtMs: number;
  readonly version: number;
  readonly mustReadUntilMs: number | null;
  readonly isWithdrawn: boolean;
  /** Whether this colleague has confirmed the newest version. */
  readonly isRead: boolean;
  readonly readers: PostReaders | null;
}

export interface PostComment {
  readonly commentId: string;
  readonly name: string;
  /** Empty when it was taken away. */
  readonly text: string;
  readonly atMs: number;
  /** Who took it away: its author, or a colleague with a reason; null while it stands. */
  readonly withdrawal: {
    readonly isByAuthor: boolean;
    readonly name: string;
    readonly reason: string | null;
  } | null;
  /** Whether this colleague may take it back as their own, or away as another's. */
  readonly mayWithdraw: 'own' | 'others' | null;
}

export interface CommentPage {
  /** Newest first. */
  readonly comments: readonly PostComment[];
  readonly nextBeforeMs: number | null;
}

export interface PostVersionRow {
  readonly version: number;
  readonly editorName: string;
  readonly atMs: number;
}

export interface QuestionView {
  readonly question: string;
  readonly answers: readonly string[];
  /** Null until this colleague has answered, except for those who may change the quiz. */
  readonly right: number | null;
  /** What this colleague chose. */
  readonly chosen: number | null;
}

export interface PostView extends PostCard {
  readonly body: string;
  readonly questions: readonly QuestionView[];
  readonly withdrawnReason: string | null;
  readonly mayChange: boolean;
  /** The newest twenty, newest first. */
  readonly versions: readonly PostVersionRow[];
  readonly compared: { readonly version: number; readonly title: string; readonly body: string } | null;
  /** How each colleague of the store did; only for those who may remind. */
  readonly results: readonly { readonly name: string; readonly right: number }[] | null;
}

export interface BulletinAnswers {
  listPosts: { readonly posts: readonly PostCard[]; readonly nextBeforeMs: number | null };
  viewPost: { readonly post: PostView; readonly comments: CommentPage };
  listPostComments: CommentPage;
  writePost: { readonly postId: string; readonly version: number };
  editPost: { readonly postId: string; readonly version: number };
  withdrawPost: { readonly isWithdrawn: true };
  /** `unread` is how many this colleague has still to confirm. */
  readPost: { readonly unread: number };
  remindUnread: { readonly missing: number };
  commentPost: { readonly comment: PostComment };
  /** As it stands then, also when somebody else was quicker. */
  withdrawComment: { readonly comment: PostComment };
  answerQuiz: {
    readonly right: number;
    readonly rightAnswers: readonly number[];
    readonly unread: number;
  };
}
