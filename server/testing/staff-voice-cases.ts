import type { StaffVoiceAnswers } from '../../contract/voice';
import { reviewIdFor } from '../reviews/review-documents';
import { dataOf } from './act';
import { freshId } from './furnish';
import type { Scene, StaffCase } from './staff-cases';
import { review } from './voice';

type Cases = { readonly [Name in keyof StaffVoiceAnswers]: StaffCase<Name> };

const steps = ['acceptOrder', 'startCooking', 'finishCooking', 'sendOut', 'handOver', 'completeOrder'];

/** The guest of the scene has eaten and said how the noodles were. */
async function reviewed({ house, guestId, storeId, orderId, ownerId }: Scene) {
  for (const step of steps) {
    const more = step === 'acceptOrder' ? { readyInMinutes: 20 } : {};
    dataOf(await house.staff(ownerId, step as 'handOver', { storeId, orderId, ...more }));
  }
  dataOf(await review(house, guestId, orderId));
  return { storeId, reviewId: reviewIdFor(orderId, 'noodles') };
}

const unaudited = { audited: null };
const ofReview = ({ orderId }: Scene) => reviewIdFor(orderId, 'noodles');

/** What guests say, and what the house makes of it, each action ready to succeed. */
export const voiceCases: Cases = {
  listReviews: { prepare: ({ storeId }) => ({ storeId, which: 'all', before: null }), ...unaudited },
  viewVoiceOfOrder: { prepare: ({ input }) => input, ...unaudited },
  answerReview: {
    prepare: async (scene) => ({ ...(await reviewed(scene)), words: '谢谢您' }),
    audited: { subject: ofReview, before: 'not answered', after: 'answered: 谢谢您' },
  },
  holdReview: {
    prepare: async (scene) => ({ ...(await reviewed(scene)), reason: 'private' }),
    audited: { subject: ofReview, before: 'shown', after: 'held' },
  },
  decideReview: {
    prepare: async (scene) => ({ ...(await reviewed(scene)), decision: 'hide', reason: '写出了别人的电话' }),
    audited: { subject: ofReview, before: 'shown', after: 'hidden' },
  },
  viewVoiceFigures: { prepare: ({ storeId }) => ({ storeId, range: null }), ...unaudited },
  askDishQuestion: {
    prepare: ({ storeId }) => ({
      ...{ storeId, requestId: freshId('request-'), dishId: 'noodles', audience: 'everybody' },
      ...{ question: '新汤底合口味吗？', choices: ['更喜欢', '不如以前'] },
    }),
    audited: { subject: () => 'noodles', before: 'not asked', after: 'asked: 新汤底合口味吗？' },
  },
  listDishQuestions: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
};
