import { storeId, type ActionDoc } from './action-docs';
import type { BulletinAnswers } from './bulletin';
import type { RefusalCode } from './refusal';

const postId = 'post-3f1c9a7e5b2d4860aa17c3e9';
const requestId = 'f0a9d3c2-51b7-4e0e-9d1e';
const post = { storeId, postId };

const ofStaff: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED'];
const ofPost: readonly RefusalCode[] = [...ofStaff, 'POST_UNKNOWN'];
const ofStanding: readonly RefusalCode[] = [...ofPost, 'POST_WITHDRAWN'];
const ofContent: readonly RefusalCode[] = [
  'TOO_MANY_ATTEMPTS',
  'CONTENT_REFUSED',
  'CONTENT_UNCHECKED',
  'BUSY',
];

const content = {
  title: '花生过敏的三步',
  body: '接单时看红条；厨房换干净锅铲；上菜时当面再说一遍。',
  pictures: [],
  mustReadUntilMs: 1_795_343_400_000,
  questions: [],
};

export const bulletinDocs: Readonly<Record<keyof BulletinAnswers, ActionDoc>> = {
  listPosts: {
    summary:
      'What colleagues of the store wrote, newest first; by kind, unread, withdrawn, or by words. A page may be short and still have a next one.',
    example: { storeId, kind: 'news', shows: 'all', search: '', beforeMs: null },
    refusals: ofStaff,
  },
  viewPost: {
    summary:
      'One post whole: its text, an earlier version to compare it with, the newest comments, and for leaders who has not read it.',
    example: { ...post, comparedWith: null },
    refusals: ofPost,
  },
  listPostComments: {
    summary: 'Older comments, newest first; `nextBeforeMs` is where the next page begins.',
    example: { ...post, beforeMs: 1_795_343_400_000 },
    refusals: ofPost,
  },
  writePost: {
    summary: "Puts a post up, once for each request id; text and pictures pass WeChat's judgement first.",
    example: { storeId, requestId, kind: 'news', isForHouse: false, ...content },
    refusals: [...ofStaff, 'PICTURE_REFUSED', ...ofContent],
  },
  editPost: {
    summary: 'Makes the next version of the one that was shown; a must-read post asks everybody again.',
    example: { ...post, requestId, expectedVersion: 1, ...content },
    refusals: [...ofStanding, 'POST_CHANGED', 'PICTURE_REFUSED', ...ofContent],
  },
  withdrawPost: {
    summary: 'Takes a post down with a reason; it stays in the history.',
    example: { ...post, reason: '写错了日期' },
    refusals: [...ofPost, 'BUSY'],
  },
  readPost: {
    summary: 'Confirms the version that was shown; answers how many are still to be confirmed.',
    example: { ...post, version: 1 },
    refusals: [...ofStanding, 'POST_CHANGED', 'QUIZ_UNANSWERED', 'BUSY'],
  },
  remindUnread: {
    summary: 'Puts a must-read post on the boards of those at this store who have not confirmed it.',
    example: post,
    refusals: [...ofStanding, 'POST_NOT_MUST_READ'],
  },
  commentPost: {
    summary: 'Says something under a post, once for each request id.',
    example: { ...post, requestId, text: '收到，今晚就贴在锅边。' },
    refusals: [...ofStanding, ...ofContent],
  },
  withdrawComment: {
    summary:
      "Takes back one's own comment, or takes another's away with a reason, for whoever may withdraw the post; its place stays without its words.",
    example: { ...post, commentId: `${postId}-9b2f4d1c7a6e5038bb16d2f0`, reason: '说到客人的名字了' },
    refusals: [...ofStanding, 'COMMENT_UNKNOWN', 'BUSY'],
  },
  answerQuiz: {
    summary:
      'Answers a quiz, once for each version; answers how much was right, what would have been, and how many posts are still to be confirmed.',
    example: { ...post, version: 1, answers: [0, 2] },
    refusals: [...ofStanding, 'POST_CHANGED', 'QUIZ_ANSWERED', 'BUSY'],
  },
};
