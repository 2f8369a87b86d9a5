import type { BulletinAnswers } from '../../contract/bulletin';
import { dataOf } from './act';
import { postWish, quizWish, writeAs } from './bulletin';
import { freshId, hire } from './furnish';
import type { Scene, StaffCase } from './staff-cases';

type Cases = { readonly [Name in keyof BulletinAnswers]: StaffCase<Name> };

/** The owner of the scene has put up a post that everybody must read. */
async function posted({ house, ownerId, storeId }: Scene) {
  return { storeId, postId: await writeAs(house, ownerId, postWish(house, storeId)) };
}

/** What somebody has written of their own experience, as everybody may. */
async function postedBy({ house, storeId }: Scene, openid: string) {
  const wish = postWish(house, storeId, { kind: 'experience', mustReadUntilMs: null });
  return { storeId, postId: await writeAs(house, openid, wish) };
}

/** What somebody has said under a post of the owner. */
async function commentedBy(scene: Scene, openid: string) {
  const which = await posted(scene);
  const comment = { ...which, requestId: freshId('request-'), text: '收到' };
  const said = dataOf(await scene.house.staff(openid, 'commentPost', comment));
  return { ...which, commentId: said.comment.commentId };
}

const unaudited = { audited: null };

/** What colleagues tell each other, each action ready to succeed. */
export const bulletinCases: Cases = {
  listPosts: {
    prepare: async (scene) => {
      const { storeId } = await posted(scene);
      return { storeId, kind: null, shows: 'all', search: '过敏', beforeMs: null };
    },
    ...unaudited,
  },
  viewPost: { prepare: async (scene) => ({ ...(await posted(scene)), comparedWith: null }), ...unaudited },
  listPostComments: {
    prepare: async (scene) => ({ ...(await posted(scene)), beforeMs: null }),
    ...unaudited,
  },
  writePost: {
    prepare: ({ house, storeId }) =>
      postWish(house, storeId, { kind: 'experience', mustReadUntilMs: null, title: '蒸鱼先垫姜' }),
    ...unaudited,
  },
  editPost: {
    prepare: async (scene) => {
      const { requestId, title, body, pictures, mustReadUntilMs, questions } = postWish(scene.house, '');
      const content = { title: `${title}，再改`, body, pictures, mustReadUntilMs, questions };
      return { ...(await posted(scene)), requestId, expectedVersion: 1, ...content };
    },
    actAs: async (scene, openid, input) => ({
      ...{ ...input, ...(await postedBy(scene, openid)), mustReadUntilMs: null },
    }),
    ...unaudited,
  },
  withdrawPost: {
    prepare: async (scene) => ({ ...(await posted(scene)), reason: '写错了日期' }),
    actAs: async (scene, openid, input) => ({ ...input, ...(await postedBy(scene, openid)) }),
    ...unaudited,
  },
  readPost: { prepare: async (scene) => ({ ...(await posted(scene)), version: 1 }), ...unaudited },
  remindUnread: { prepare: posted, ...unaudited },
  commentPost: {
    prepare: async (scene) => ({ ...(await posted(scene)), requestId: freshId('request-'), text: '收到' }),
    ...unaudited,
  },
  withdrawComment: {
    prepare: async (scene) => {
      const cook = hire(scene.house, scene.storeId, 'kitchen');
      return { ...(await commentedBy(scene, cook)), reason: '说到客人的名字了' };
    },
    // The owner takes a cook's away; everybody else their own.
    actAs: async (scene, openid, input) =>
      openid === scene.ownerId ? input : { ...input, ...(await commentedBy(scene, openid)) },
    audited: { subject: () => 'kitchen', before: '收到', after: 'withdrawn' },
  },
  answerQuiz: {
    prepare: async ({ house, ownerId, storeId }) => {
      const postId = await writeAs(house, ownerId, quizWish(house, storeId));
      return { storeId, postId, version: 1, answers: [0, 2] };
    },
    ...unaudited,
  },
};
