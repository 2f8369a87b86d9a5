import type { GuestCareAnswers } from '../../contract/guest-care';
import type { StaffAction } from '../../contract/staff';
import { dayText } from '../../domain/store-hours/local-time';
import { dataOf } from './act';
import { freshId } from './furnish';
import type { Scene, StaffCase } from './staff-cases';

type Cases<Names extends StaffAction> = { readonly [Name in Names]: StaffCase<Name> };

const unaudited = { audited: null };
const dayMs = 24 * 60 * 60_000;
const noonMinute = 720;

/** Noon of the day after tomorrow. */
export function dueLater(nowMs: number) {
  return { day: dayText(Math.floor(nowMs / dayMs) + 2), minute: noonMinute };
}

function ofGuest({ storeId, guestId }: Scene) {
  return { storeId, guestId };
}

function newTask({ house, storeId, orderId }: Scene) {
  return {
    ...{ storeId, requestId: freshId('request-'), source: { kind: 'order' as const, id: orderId } },
    ...{ subject: '面坨了', ownerId: null, due: dueLater(house.clock.now()) },
  };
}

/** The owner has a task about the scene's order. */
async function opened(scene: Scene) {
  const { house, ownerId, storeId } = scene;
  const { task } = dataOf(await house.staff(ownerId, 'openTask', newTask(scene)));
  return { storeId, taskId: task.id, requestId: freshId('request-'), version: task.version };
}

async function closed(scene: Scene) {
  const input = await opened(scene);
  const { house, ownerId } = scene;
  const { task } = dataOf(await house.staff(ownerId, 'closeTask', { ...input, reason: '客人满意' }));
  return { ...input, requestId: freshId('request-'), version: task.version };
}

function newAnswer({ storeId }: Scene) {
  return {
    ...{ storeId, requestId: freshId('request-'), answerId: null },
    ...{ title: { zh: '还要多久', en: 'How long' }, text: { zh: '{minutes}分钟', en: '{minutes} minutes' } },
  };
}

/** What stands beside a conversation, each action ready to succeed. */
export const guestCareCases: Cases<keyof GuestCareAnswers> = {
  viewGuestCard: { prepare: ofGuest, ...unaudited },
  setGuestTags: { prepare: (scene) => ({ ...ofGuest(scene), tagIds: ['peanut'] }), ...unaudited },
  addGuestNote: {
    prepare: (scene) => ({ ...ofGuest(scene), requestId: freshId('request-'), words: '爱坐窗边' }),
    ...unaudited,
  },
  saveGuestTags: {
    prepare: ({ storeId }) => ({
      storeId,
      tags: [{ id: 'nuts', kind: 'allergy', name: { zh: '坚果过敏', en: 'Nuts' } }],
    }),
    ...unaudited,
  },
  listCannedAnswers: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  saveCannedAnswer: { prepare: newAnswer, ...unaudited },
  removeCannedAnswer: {
    prepare: async (scene) => {
      const { house, ownerId, storeId } = scene;
      const { answer } = dataOf(await house.staff(ownerId, 'saveCannedAnswer', newAnswer(scene)));
      return { storeId, answerId: answer.id };
    },
    ...unaudited,
  },
  giveApology: {
    prepare: (scene) => ({
      ...{ ...ofGuest(scene), requestId: freshId('request-'), conversationId: null },
      ...{ orderId: scene.orderId, gift: { kind: 'coupon', amount: 1_500 }, reason: '等了四十分钟' },
    }),
    audited: {
      subject: ({ orderId }) => `ap-${orderId}`,
      before: 'given 0 fen this month',
      after: 'given 1500 fen this month',
    },
  },
  listTasks: { prepare: ({ storeId }) => ({ storeId, which: 'all', after: null }), ...unaudited },
  viewTask: {
    prepare: async (scene) => {
      const { storeId, taskId } = await opened(scene);
      return { storeId, taskId, beforeNumber: null };
    },
    ...unaudited,
  },
  openTask: { prepare: newTask, ...unaudited },
  assignTask: {
    prepare: async (scene) => ({
      ...(await opened(scene)),
      ownerId: null,
      due: dueLater(scene.house.clock.now()),
    }),
    ...unaudited,
  },
  noteTask: {
    prepare: async (scene) => {
      const { version: _version, ...input } = await opened(scene);
      return { ...input, words: '打过电话' };
    },
    ...unaudited,
  },
  closeTask: { prepare: async (scene) => ({ ...(await opened(scene)), reason: '送了新的' }), ...unaudited },
  reopenTask: {
    prepare: async (scene) => ({
      ...(await closed(scene)),
      reason: '客人又来问',
      due: dueLater(scene.house.clock.now()),
    }),
    ...unaudited,
  },
  previewNewDish: { prepare: ({ storeId }) => ({ storeId, dishId: 'noodles' }), ...unaudited },
  announceNewDish: {
    prepare: ({ storeId }) => ({ storeId, requestId: freshId('request-'), dishId: 'noodles', words: '新汤' }),
    audited: { subject: () => 'noodles', before: 'not announced', after: 'announced: 新汤' },
  },
  viewServiceFigures: { prepare: ({ storeId }) => ({ storeId, range: null }), ...unaudited },
  listAnnouncements: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
};
